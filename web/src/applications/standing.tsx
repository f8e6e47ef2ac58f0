import type { Application } from '../api/types.ts'
import { Link } from '../router.tsx'
import { instantText } from '../text/time.ts'
import { Fact, Facts } from '../ui/parts.tsx'
import { useText } from './text/text.ts'

/** Who must act, until when, and what comes after: the same three questions in every state. */
export function Standing({ application }: { application: Application }) {
  const { t, language } = useText()
  const { state, period } = application
  const yours = state === 'DRAFT' || state === 'RETURNED'
  const over = state === 'REFUSED' || state === 'DECREED' || state === 'WITHDRAWN'
  const until = state === 'DRAFT' ? period.closesAt : state === 'RETURNED' ? application.completionDueAt : null
  return (
    <section class="card standing" aria-labelledby="standing">
      <h2 id="standing">{t('app.status')}</h2>
      <Facts>
        <Fact name={t('app.who')}>{t(yours ? 'app.whoYou' : over ? 'app.whoNobody' : 'app.whoOffice')}</Fact>
        {until && <Fact name={t('app.until')}>{instantText(until, language, period.zone)}</Fact>}
        <Fact name={t('app.next')}>{t(`app.next${state}`)}</Fact>
      </Facts>
      <p class="actions">
        {application.decree && (
          <Link class="button" to={`/v/${encodeURIComponent(application.decree.publicCode)}`}>
            {t('app.seeDecree', { number: application.decree.number })}
          </Link>
        )}
        {application.receipts.length > 0 && (
          <Link class="button quiet" to={`/permohonan/${application.id}/bukti`}>
            {t('app.receiptLink')}
          </Link>
        )}
      </p>
    </section>
  )
}
