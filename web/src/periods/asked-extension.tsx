import { useState } from 'react'
import type { PeriodDetail, SingleExtension } from '../api/types.ts'
import { hasRole, useSession } from '../session.tsx'
import { instantText } from '../text/time.ts'
import { useAction } from '../ui/load.ts'
import { Alert } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { periodApi } from './api.ts'
import type { PeriodProps } from './period-props.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { useText } from './text/text.ts'

type Props = PeriodProps & {
  asked: Pick<NonNullable<PeriodDetail['askedExtension']>, 'closesAt' | 'reason' | 'askedBy'>
  /** Where it is for one application alone. */
  one?: SingleExtension
}

/** An extension that waits. Whoever asked for it may take it back; only another may approve. */
export function AskedExtension({ period, etag, onChanged, onReload, asked, one }: Props) {
  const { t, language } = useText()
  const { me } = useSession()
  const { busy, problem, run } = useAction()
  const [declining, setDeclining] = useState(false)
  const mine = asked.askedBy === me.id
  const until = instantText(asked.closesAt, language, period.zone)
  const decline = t(mine ? 'periods.takeBack' : 'periods.decline')
  return (
    <Alert kind="info" title={one ? t('periods.singleWaiting', { outlet: one.outletName, until }) : t('periods.waiting', { until })}>
      <p>
        {t('periods.because', { reason: asked.reason })} {t(mine ? 'periods.waitingOther' : 'periods.waitingYou')}
      </p>
      <ProblemView problem={problem} onReload={() => void onReload()} />
      {hasRole(me, 'administrator', 'signatory') && (
        <div class="actions">
          {!mine && (
            <button
              type="button"
              class="button"
              aria-disabled={busy}
              onClick={() => void run(async () => onChanged(await periodApi.approve(period.id, etag, one?.id)))}
            >
              {t('periods.approve')}
            </button>
          )}
          <button type="button" class="button quiet" onClick={() => setDeclining(true)}>
            {decline}
          </button>
        </div>
      )}
      {declining && (
        <ReasonDialog
          form="decline"
          of={one?.id ?? period.id}
          title={decline}
          send={async reason => onChanged(await periodApi.decline(period.id, etag, reason, one?.id))}
          onReload={onReload}
          onClose={() => setDeclining(false)}
        />
      )}
    </Alert>
  )
}
