import { api } from '../api/sahkan.ts'
import type { Notice } from '../api/types.ts'
import { instantText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { useText } from './text/text.ts'

/** Which period, why, and until when it is open: the words stay at the period, where everybody reads them. */
export function PeriodWords({ params: { periodId = '', changedAt, closesAt } }: { params: Notice['params'] }) {
  const { t, language } = useText()
  const { now } = useLoad(() => api.period(periodId), [periodId])
  const period = now.state === 'ready' ? now.data : null
  const change = period?.changes.find(({ at }) => at === changedAt)
  return (
    <span class="block">
      {period && <>{period.title} · </>}
      {closesAt && t('notices.closes', { when: instantText(closesAt, language, period?.zone) })}
      {change?.reason && <> · {t('notices.why', { reason: change.reason })}</>}
    </span>
  )
}
