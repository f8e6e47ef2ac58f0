import type { ComponentChildren } from 'preact'
import { useState } from 'react'
import type { Problem } from '../api/client.ts'
import { useText } from '../session.tsx'
import { Drafted, useDraft } from './draft.tsx'
import { ErrorSummary, emptyInputs, errorsOf, type FieldError, SubmitButton, valuesOf } from './form.tsx'
import { useAction } from './load.ts'
import { ProblemView } from './problem.tsx'

export type PlainFormProps = {
  form: string
  /** Of what; the same form of another thing is typed separately. */
  of: string
  label: string
  send: (values: Record<string, string>, form: HTMLFormElement) => Promise<void>
  onReload?: () => Promise<void>
  /** Where the form can be left. */
  onClose?: () => void
  /** What was typed stays there when it was sent. */
  isKept?: boolean
  errorsFrom?: (problem: Problem | null) => FieldError[]
  children: (common: { form: string; errors: FieldError[] }) => ComponentChildren
}

/** One form with its errors on top; what is typed stays on this device until the server has it. */
export function PlainForm(props: PlainFormProps) {
  return (
    <Drafted form={props.form} of={props.of}>
      <Fields {...props} />
    </Drafted>
  )
}

function Fields({ form, label, send, onReload, onClose, isKept = false, errorsFrom = errorsOf, children }: PlainFormProps) {
  const { t } = useText()
  const draft = useDraft()
  const { busy, problem, run } = useAction()
  const [empty, setEmpty] = useState<FieldError[]>([])
  const errors = [...empty, ...errorsFrom(problem)]
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
          if (!isKept) typed.reset()
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
