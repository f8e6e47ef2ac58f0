import type { ComponentChildren } from 'preact'
import { useState } from 'react'
import { Drafted, useDraft } from '../ui/draft.tsx'
import { ErrorSummary, emptyInputs, type FieldError, SubmitButton, valuesOf } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { ProblemView } from '../ui/problem.tsx'
import { useText } from './text/text.ts'
import { wholeErrorsOf } from './whole-errors.ts'

export type WholeFormProps = {
  form: string
  /** Which period; the same form of another one is typed separately. */
  of: string
  label: string
  send: (values: Record<string, string>) => Promise<void>
  onReload?: () => Promise<void>
  /** Where the form can be left. */
  onClose?: () => void
  children: (common: { form: string; errors: FieldError[] }) => ComponentChildren
}

/** One form with its errors on top; what is typed stays on this device until the server has it. */
export function WholeForm(props: WholeFormProps) {
  return (
    <Drafted form={props.form} of={props.of}>
      <Form {...props} />
    </Drafted>
  )
}

function Form({ form, label, send, onReload, onClose, children }: WholeFormProps) {
  const { t } = useText()
  const draft = useDraft()
  const { busy, problem, run } = useAction()
  const [empty, setEmpty] = useState<FieldError[]>([])
  const errors = [...empty, ...wholeErrorsOf(problem)]
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const missing = emptyInputs(event.currentTarget, name => t('errors.required', { label: name }))
        setEmpty(missing)
        if (missing.length > 0) return
        const values = valuesOf(event.currentTarget)
        void run(async () => {
          await send(values)
          draft.clear()
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
