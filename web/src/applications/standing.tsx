import type { Application, Objection } from '../api/types.ts'
import { Link } from '../router.tsx'
import { codePage } from '../text/code-page.ts'
import { instantText } from '../text/time.ts'
import { Fact, Facts } from '../ui/parts.tsx'
import { applicationApi } from './api.ts'
import { deadlineOf, type Revocation } from './editing.ts'
import { useText } from './text/text.ts'

/** Who must act, until when, and what comes after: the same three questions in every state. */
type Props = { application: Application; tooLate: boolean; revocation?: Revocation | null; objection?: Objection | null }

export function Standing({ application, tooLate, revocation = null, objection = null }: Props) {
  const { t, language } = useText()
  const { state, period } = application
  const own = period.ownClose
  const heard = state === 'REFUSED' && objection !== null && objection.answer === null
  const until = heard ? objection.decideBy : deadlineOf(application)
  const over = (state === 'REFUSED' && !heard) || state === 'DECREED' || state === 'WITHDRAWN' || (tooLate && state === 'DRAFT')
  const yours = until !== null && !tooLate && !heard
  return (
    <section class="card standing" aria-labelledby="standing">
      <h2 id="standing">{t('app.status')}</h2>
      <Facts>
        <Fact name={t('app.who')}>{t(yours ? 'app.whoYou' : over ? 'app.whoNobody' : 'app.whoOffice')}</Fact>
        {until && <Fact name={t(tooLate && !heard ? 'app.closedAt' : 'app.until')}>{instantText(until, language, period.zone)}</Fact>}
        <Fact name={t('app.next')}>
          {revocation
            ? t('app.nextREVOKED', revocation)
            : heard || (state === 'REFUSED' && objection)
              ? t(heard ? 'app.nextObjected' : 'app.nextObjectionAnswered')
              : tooLate
                ? t(state === 'DRAFT' ? 'app.tooLateDraft' : 'app.tooLateReturned')
                : t(`app.next${state}`)}
        </Fact>
      </Facts>
      {state === 'DRAFT' && own && (
        <div class="alert info">
          <p>{t('app.own', { others: instantText(own.closesForOthersAt, language, period.zone) })}</p>
          <p>{t('app.ownWhy', own)}</p>
        </div>
      )}
      <p class="actions">
        {revocation && (
          <a class="button" href={codePage(revocation.publicCode, language)}>
            {t('app.seeDecree', { number: revocation.number })}
          </a>
        )}
        {application.decree && (
          <a class={revocation ? 'button quiet' : 'button'} href={codePage(application.decree.publicCode, language)}>
            {t('app.seeDecree', { number: application.decree.number })}
          </a>
        )}
        {application.decree && (
          <a class="button quiet" href={applicationApi.extractOf(application.id)} download>
            {t('app.extract')}
          </a>
        )}
        {application.decree && !revocation && (
          <a class="button quiet" href={applicationApi.pressCardOf(application.id)} download>
            {t('app.pressCard')}
          </a>
        )}
        {state === 'REFUSED' && (
          <a class="button" href={applicationApi.refusalOf(application.id)} download>
            {t('app.refusalLetter')}
          </a>
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
