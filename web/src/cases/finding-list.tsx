import type { Finding } from '../api/types.ts'
import { useText } from './text/text.ts'

export function FindingList({ findings }: { findings: Finding[] }) {
  const { t, both, code } = useText()
  return (
    <ul class="findings">
      {findings.map((finding, index) => (
        <li key={index}>
          <strong>{code(finding.code)}</strong>
          <span>{both(finding.detail)}</span>
          {finding.against && <span class="quiet-text">{t('case.against', { number: finding.against })}</span>}
          {finding.requirementCode && <a href={`#q-${finding.requirementCode}`}>{t('do.open')}</a>}
        </li>
      ))}
    </ul>
  )
}
