import { useState } from 'react'
import { serverNow } from '../api/server-clock.ts'
import type { DecreeProps } from '../decrees/decree-props.ts'
import { hasRole, loginAddress, useSession } from '../session.tsx'
import { instantText, spanText } from '../text/time.ts'
import { Drafted, useDraft } from '../ui/draft.tsx'
import { ErrorSummary, emptyInputs, errorsOf, type FieldError, SubmitButton, TextArea, valuesOf } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { Alert, Dialog } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { signingApi } from './api.ts'
import { AwaySection } from './elsewhere.tsx'
import { useText } from './text/text.ts'

/** What went to the signing service and has no answer: how old it is, and the two ways to finish it. */
export function UnknownSection(props: DecreeProps) {
  const { decree, onReload } = props
  const { t, language } = useText()
  const { me } = useSession()
  const [asking, setAsking] = useState(false)
  const { sending } = decree
  if (!sending) return null
  const away = serverNow() < Date.parse(sending.answerBy)
  const age = spanText(Math.max(60, Math.round((serverNow() - Date.parse(sending.at)) / 1000)), language)
  const when = instantText(sending.at, language)
  const signs = hasRole(me, 'signatory') && decree.drafter.id !== me.id
  return (
    <>
      <Alert kind="warning" title={t('unknown.title')}>
        <p>{away ? t('unknown.away', { when, until: instantText(sending.answerBy, language) }) : t('unknown.text', { when, age })}</p>
        {!away && <p>{t('unknown.look')}</p>}
        <p class="actions">
          <button type="button" class="button quiet" onClick={() => void onReload()}>
            {t('unknown.reload')}
          </button>
          {!away && signs && (
            <button type="button" class="button" onClick={() => setAsking(true)}>
              {t('unknown.none')}
            </button>
          )}
        </p>
      </Alert>
      {!away && (hasRole(me, 'signatory') || hasRole(me, 'decree-officer')) && <AwaySection {...props} />}
      {asking && (
        <Dialog title={t('unknown.noneTitle')} onClose={() => setAsking(false)}>
          <Drafted form="unsigned" of={decree.id}>
            <NoSignatureForm {...props} onClose={() => setAsking(false)} />
          </Drafted>
        </Dialog>
      )}
    </>
  )
}

function NoSignatureForm({ decree, etag, onChanged, onReload, onClose }: DecreeProps & { onClose: () => void }) {
  const { t } = useText()
  const draft = useDraft()
  const { busy, problem, run } = useAction()
  const [empty, setEmpty] = useState<FieldError[]>([])
  const errors = [...empty, ...errorsOf(problem)]
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const missing = emptyInputs(event.currentTarget, label => t('errors.required', { label }))
        setEmpty(missing)
        if (missing.length > 0) return
        const { reason = '' } = valuesOf(event.currentTarget)
        void run(async () => {
          onChanged(await signingApi.noSignature(decree.id, etag, reason))
          draft.clear()
          onClose()
        })
      }}
    >
      <ErrorSummary form="unsigned" errors={errors} />
      {problem && problem.errors.length === 0 && <ProblemView problem={problem} onReload={() => void onReload().then(onClose)} />}
      {problem?.code === 'sign-in-again' && (
        <p class="actions">
          <a class="button" href={`${loginAddress(location.pathname)}&again=true`}>
            {t('nav.login')}
          </a>
        </p>
      )}
      <p>{t('unknown.noneText', { number: decree.number ?? '' })}</p>
      <TextArea form="unsigned" name="reason" label={t('unknown.reason')} errors={errors} />
      <div class="actions">
        <SubmitButton busy={busy}>{t('unknown.do')}</SubmitButton>
        <button type="button" class="button quiet" onClick={onClose}>
          {t('do.cancel')}
        </button>
      </div>
    </form>
  )
}
