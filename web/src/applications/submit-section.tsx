import { useState } from 'react'
import { Problem } from '../api/client.ts'
import { navigate } from '../router.tsx'
import { CheckField, ErrorSummary, type FieldError } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { Dialog } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { applicationApi } from './api.ts'
import type { EditProps } from './editing.ts'
import { useText } from './text/text.ts'

export function SubmitSection(props: EditProps) {
  const { t } = useText()
  const [asking, setAsking] = useState(false)
  const label = t(props.application.state === 'RETURNED' ? 'app.submitCompletion' : 'app.submit')
  return (
    <section class="card send" aria-labelledby="send">
      <h2 id="send">{t('app.submitSection')}</h2>
      <p>{t('app.submitHint')}</p>
      {props.unchanged && (
        <p class="advice" id="unchanged">
          {t('app.unchanged')}
        </p>
      )}
      <button type="button" class="button" aria-describedby={props.unchanged ? 'unchanged' : undefined} onClick={() => setAsking(true)}>
        {label}
      </button>
      {asking && <SubmitDialog {...props} label={label} onClose={() => setAsking(false)} />}
    </section>
  )
}

function SubmitDialog({ application, etag, requirements, unchanged, onReload, label, onClose }: EditProps & { label: string; onClose: () => void }) {
  const { t, both } = useText()
  const { busy, problem, run } = useAction()
  const [acknowledged, setAcknowledged] = useState(false)
  const [errors, setErrors] = useState<FieldError[]>([])
  const refused = problem?.code === 'documents-missing' && Array.isArray(problem.extras.missing) ? (problem.extras.missing as string[]) : null
  const missing = refused ?? application.missing
  const [sure, setSure] = useState(false)

  /** Of what is attached and does not do, also what is asked. */
  const named = (code: string) => {
    const asked = requirements.find(one => one.code === code)
    const attached = application.documents.some(one => one.requirementCode === code)
    return [both(asked?.label) || t('doc.unnamed'), ...(attached ? (asked?.asks ?? []).map(both) : [])].join(' · ')
  }

  const send = () => {
    const open: FieldError[] = []
    if (unchanged && !sure) open.push({ field: 'unchanged', text: t('app.unchangedAckNeeded') })
    if (missing.length > 0 && !acknowledged) open.push({ field: 'acknowledgeMissing', text: t('app.submitAckNeeded') })
    setErrors(open)
    if (open.length > 0) return
    void run(async () => {
      try {
        await applicationApi.submit(application, etag, acknowledged)
        navigate(`/permohonan/${application.id}/bukti`)
      } catch (error) {
        if (error instanceof Problem && error.code === 'documents-missing') setAcknowledged(false)
        throw error
      }
    })
  }

  return (
    <Dialog title={t('app.submitTitle')} onClose={onClose}>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <ErrorSummary form="submit" errors={errors} />
        <ProblemView problem={problem} onReload={() => void onReload().then(onClose)} />
        {problem?.status === 0 && <p>{t('app.sendAgain')}</p>}
        <p>{t('app.submitText', { outlet: application.outlet.name })}</p>
        {unchanged && (
          <>
            <p class="advice">{t('app.unchanged')}</p>
            <CheckField form="submit" name="unchanged" label={t('app.unchangedAck')} errors={errors} checked={sure} onChange={setSure} />
          </>
        )}
        {missing.length > 0 && (
          <>
            <p>
              <strong>{t('app.submitMissing', { n: missing.length })}</strong>
            </p>
            <ul>
              {missing.map(code => (
                <li key={code}>{named(code)}</li>
              ))}
            </ul>
            <CheckField form="submit" name="acknowledgeMissing" label={t('app.submitAck')} errors={errors} checked={acknowledged} onChange={setAcknowledged} />
          </>
        )}
        <div class="actions">
          <button type="submit" class="button" aria-disabled={busy}>
            {busy ? t('app.submitting') : label}
          </button>
          <button type="button" class="button quiet" onClick={onClose}>
            {t('do.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
