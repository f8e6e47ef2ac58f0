import { serverNow } from '../api/server-clock.ts'
import { hasRole, useSession } from '../session.tsx'
import { instantText } from '../text/time.ts'
import { Badge, Fact, Facts } from '../ui/parts.tsx'
import type { CaseProps } from './case-props.ts'
import { AnswerObjection } from './judgements.ts'
import { useText } from './text/text.ts'

/** What the applicant says against the refusal, and what was answered. */
export function CaseObjection(props: CaseProps) {
  const { t, language } = useText()
  const { me } = useSession()
  const { objection, reviewer, state } = props.detail
  if (!objection) return null
  const { answer: given } = objection
  const overdue = !given && Date.parse(objection.decideBy) <= serverNow()
  const tone = given ? (given.upheld ? 'good' : 'bad') : overdue ? 'bad' : 'warning'
  return (
    <section class="card" aria-labelledby="objection">
      <h2 id="objection">{t('objection.title')}</h2>
      <p>
        <Badge tone={tone}>{t(given ? (given.upheld ? 'case.upheld' : 'case.dismissed') : overdue ? 'case.silent' : 'case.objected')}</Badge>
      </p>
      <Facts>
        <Fact name={t('case.objectedAt')}>{instantText(objection.filedAt, language)}</Fact>
        {given ? (
          <Fact name={t('case.answeredAt')}>{instantText(given.at, language)}</Fact>
        ) : (
          <Fact name={t('case.answerBy')}>{instantText(objection.decideBy, language)}</Fact>
        )}
      </Facts>
      <p class="written">{objection.text}</p>
      {given && <p class="written">{given.words}</p>}
      {overdue && <p class="hint">{t('case.silentHint')}</p>}
      {!given &&
        state === 'REFUSED' &&
        hasRole(me, 'reviewer') &&
        (reviewer?.id === me.id ? <p class="quiet-text">{t('case.ownRefusal')}</p> : <AnswerObjection {...props} overdue={overdue} />)}
    </section>
  )
}
