import type { OutcomeItem } from '../api/types.ts'
import { useText } from '../session.tsx'

export function ReasonList({ items }: { items: OutcomeItem[] }) {
  const { t, both, code } = useText()
  return (
    <ul class="reasons">
      {items.map((item, index) => (
        <li key={index}>
          {item.requirementLabel && <span class="quiet-text">{both(item.requirementLabel)}</span>}
          <strong>{both(item.reasonLabel) || code(item.reasonCode)}</strong>
          {item.note && (
            <p>
              <span class="quiet-text">{t('app.note')}:</span> {item.note}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
