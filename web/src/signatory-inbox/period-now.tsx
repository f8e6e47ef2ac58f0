import { api } from '../api/sahkan.ts'
import { instantText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { inboxApi } from './api.ts'
import { useText } from './text/text.ts'

/** Whether something may still come that is not in the decree. What cannot be read now is left out: it hinders nobody from signing. */
export function PeriodNow({ periodId }: { periodId: string }) {
  const { t, language } = useText()
  const period = useLoad(() => api.period(periodId), [periodId]).now
  const review = useLoad(() => inboxApi.review(periodId), [periodId]).now
  return (
    <ul>
      {period.state === 'ready' && (
        <li>
          {t(period.data.status === 'CLOSED' ? 'now.closed' : 'now.open', {
            title: period.data.title,
            when: instantText(period.data.closesAt, language, period.data.zone),
          })}
        </li>
      )}
      {review.state === 'ready' && <li>{review.data.waiting > 0 ? t('now.cases', { n: review.data.waiting }) : t('now.noCases')}</li>}
    </ul>
  )
}
