import { useState } from 'react'
import type { AskingProps } from '../decrees/decree-props.ts'
import { loginAddress } from '../session.tsx'
import { Drafted, useDraft } from '../ui/draft.tsx'
import { ErrorSummary, emptyInputs, errorsOf, type FieldError, SubmitButton, TextArea, valuesOf } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { Dialog } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { inboxApi } from './api.ts'
import { useText } from './text/text.ts'

/** The signatory has looked: the attempt of which nobody knows left nothing. */
export function NoSignatureDialog(props: AskingProps) {
  const { t } = useText()
  return (
    <Dialog title={t('unknown.noneTitle')} onClose={props.onClose}>
      <Drafted form="unsigned" of={props.decree.id}>
        <NoSignatureForm {...props} />
      </Drafted>
    </Dialog>
  )
}

function NoSignatureForm({ decree, etag, onChanged, onReload, onClose }: AskingProps) {
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
          onChanged(await inboxApi.noSignature(decree.id, etag, reason))
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
