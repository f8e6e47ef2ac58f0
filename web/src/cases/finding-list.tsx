import type { AskedRequirement, Finding } from '../api/types.ts'
import { withoutCodes } from '../text/people.ts'
import { useText } from './text/text.ts'

export function FindingList({ findings, requirements }: { findings: Finding[]; requirements: AskedRequirement[] }) {
  const { t, both, code } = useText()
  const labels = Object.fromEntries(requirements.map(one => [one.code, both(one.label)]))
  return (
    <ul class="findings">
      {findings.map((finding, index) => (
        <li key={index}>
          <strong>{code(finding.code)}</strong>
          <span>{withoutCodes(both(finding.detail), labels, t('case.otherDocument'))}</span>
          {finding.against && <span class="quiet-text">{t('case.against', { number: finding.against })}</span>}
          {finding.requirementCode && <a href={`#q-${finding.requirementCode}`}>{t('do.open')}</a>}
        </li>
      ))}
    </ul>
  )
}
