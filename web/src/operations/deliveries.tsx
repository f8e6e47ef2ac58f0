import { useEffect } from 'react'
import type { Delivery } from '../api/types.ts'
import { NoticeTitle } from '../notice-title/notice-title.tsx'
import { instantText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { Empty, Shown } from '../ui/page.tsx'
import { Badge } from '../ui/parts.tsx'
import { operationsApi } from './api.ts'
import { useText } from './text/text.ts'

/** Letters that are not with their reader: given up, or tried in vain. How many wait at all stands in the pipeline. */
export function Deliveries({ everySeconds, paused }: { everySeconds: number; paused: boolean }) {
  const { t } = useText()
  const { now, reload } = useLoad(operationsApi.lateDeliveries, [])
  useEffect(() => {
    if (paused) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void reload()
    }, everySeconds * 1000)
    return () => clearInterval(timer)
  }, [paused, everySeconds, reload])
  return (
    <section aria-labelledby="surat">
      <h2 id="surat" tabIndex={-1}>
        {t('ops.deliveries')}
      </h2>
      <Shown now={now} reload={reload}>
        {({ items, more }) =>
          items.length === 0 ? (
            <Empty>{t('ops.noDeliveries')}</Empty>
          ) : (
            <>
              <p class="hint">{t('ops.deliveriesHint')}</p>
              <ul class="rows card">
                {items.map(delivery => (
                  <li key={delivery.id}>
                    <DeliveryRow delivery={delivery} />
                  </li>
                ))}
              </ul>
              {more > 0 && <p class="hint">{t('ops.moreDeliveries', { n: more })}</p>}
            </>
          )
        }
      </Shown>
    </section>
  )
}

function DeliveryRow({ delivery: { kind, applicationNumber, state, attempts, lastFailure, nextAttemptAt, doneAt } }: { delivery: Delivery }) {
  const { t, delivery, language } = useText()
  const failed = state === 'FAILED'
  const when = failed ? doneAt : nextAttemptAt
  return (
    <div>
      <span class="row-title">
        <NoticeTitle kind={kind} number={applicationNumber ?? t('say.none')} />
      </span>{' '}
      <Badge tone={failed ? 'bad' : 'warning'}>{t(failed ? 'delivery.FAILED' : 'delivery.PENDING')}</Badge>
      {lastFailure && <span>{delivery(lastFailure)}</span>}
      <span class="quiet-text">
        {t('ops.attempts', { n: attempts })}
        {when && ` · ${t(failed ? 'ops.givenUpAt' : 'ops.nextAttemptAt', { when: instantText(when, language) })}`}
      </span>
    </div>
  )
}
