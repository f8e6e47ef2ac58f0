import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'
import { serverNow } from '../api/server-clock.ts'
import type { Application, CaseOutcome, Objection } from '../api/types.ts'
import { instantText } from '../text/time.ts'
import { TextArea } from '../ui/form.tsx'
import { Badge, Fact, Facts } from '../ui/parts.tsx'
import { PlainForm } from '../ui/plain-form.tsx'
import { useText } from './text/text.ts'

type Props = { application: Application; outcome: CaseOutcome; onFiled: () => Promise<void> }

/** What the applicant says against a refusal: while there is time, or once it was said. */
export function ObjectionSection({ application, outcome, onFiled }: Props) {
  const { t } = useText()
  const { objection, objectUntil, objectionHeldSince, state } = outcome
  const inTime = state === 'REFUSED' && (objectionHeldSince !== null || !objectUntil || Date.parse(objectUntil) > serverNow())
  if (!objection && !inTime) return null
  return (
    <section class="card" aria-labelledby="objection">
      <h2 id="objection">{t('objection.title')}</h2>
      {objection ? (
        <Said objection={objection} zone={application.period.zone} />
      ) : (
        <>
          <p>{t('objection.lead')}</p>
          <PlainForm
            form="objection"
            of={application.id}
            label={t('objection.file')}
            onReload={onFiled}
            send={async ({ text = '' }) => {
              await answer(client.POST('/api/cases/{id}/objection', { params: { path: { id: application.id } }, body: { text } }))
              await onFiled()
            }}
          >
            {common => <TextArea {...common} name="text" label={t('objection.text')} hint={t('objection.textHint')} />}
          </PlainForm>
        </>
      )}
    </section>
  )
}

function Said({ objection: { text, filedAt, decideBy, answer: given }, zone }: { objection: Objection; zone: string }) {
  const { t, language } = useText()
  const tone = given ? (given.upheld ? 'good' : 'bad') : 'info'
  return (
    <>
      <p>
        <Badge tone={tone}>{t(given ? (given.upheld ? 'objection.upheld' : 'objection.dismissed') : 'objection.waiting')}</Badge>
      </p>
      <Facts>
        <Fact name={t('objection.filed')}>{instantText(filedAt, language, zone)}</Fact>
        {!given && <Fact name={t('objection.decideBy')}>{instantText(decideBy, language, zone)}</Fact>}
      </Facts>
      <h3>{t('objection.yours')}</h3>
      <p class="written">{text}</p>
      {given ? (
        <>
          <h3>{t('objection.answer')}</h3>
          <p class="written">{given.words}</p>
          <p class="hint">{t(given.upheld ? 'objection.upheldNote' : 'objection.dismissedNote')}</p>
        </>
      ) : (
        <p class="hint">{t('objection.silence')}</p>
      )}
    </>
  )
}
