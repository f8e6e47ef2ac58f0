import type { RequirementDifference } from '../api/types.ts'
import { useText } from './text/text.ts'

/** What is asked otherwise, in the words of the server. */
export function DifferenceList({ changes }: { changes: RequirementDifference[] }) {
  const { t, both } = useText()
  if (changes.length === 0) return <p role="status">{t('planning.importSame')}</p>
  return (
    <div role="status">
      <ul>
        {changes.map((change, index) => (
          <li key={index}>
            <strong>
              {t(`sets.kind.${change.kind}`)}: {both(change.label)}
            </strong>{' '}
            {change.words.map(both).join(' ')}
          </li>
        ))}
      </ul>
    </div>
  )
}
