import type { ComponentChildren } from 'preact'
import { useState } from 'react'
import { useText } from '../session.tsx'
import { Drafted, useDraft } from './draft.tsx'
import { ErrorSummary, emptyInputs, errorsOf, type FieldError, SubmitButton, valuesOf } from './form.tsx'
import { useAction } from './load.ts'
import { ProblemView } from './problem.tsx'

type Props = {
  form: string
  /** Of what; the same form of another thing is typed separately. */
  of: string
  label: string
  send: (values: Record<string, string>, form: HTMLFormElement) => Promise<void>
  onReload?: () => Promise<void>
  onClose?: () => void
  children: (common: { form: string; errors: FieldError[] }) => ComponentChildren
}

/** One form with its errors on top; what is typed stays on this device until the server has it. */
export function PlainForm(props: Props) {
  return (
    <Drafted form={props.form} of={props.of}>
      <Fields {...props} />
    </Drafted>
  )
}

function Fields({ form, label, send, onReload, onClose, children }: Props) {
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
        const typed = event.currentTarget
        const missing = emptyInputs(typed, name => t('errors.required', { label: name }))
        setEmpty(missing)
        if (missing.length > 0) return
        const values = valuesOf(typed)
        void run(async () => {
          await send(values, typed)
          draft.clear()
          typed.reset()
          onClose?.()
        })
      }}
    >
      <ErrorSummary form={form} errors={errors} />
      {problem && problem.errors.length === 0 && <ProblemView problem={problem} {...(onReload && { onReload: () => void onReload().then(onClose) })} />}
      {children({ form, errors })}
      <div class="actions">
        <SubmitButton busy={busy}>{label}</SubmitButton>
        {onClose && (
          <button type="button" class="button quiet" onClick={onClose}>
            {t('do.cancel')}
          </button>
        )}
      </div>
    </form>
  )
}
