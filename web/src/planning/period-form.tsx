import type { ComponentChildren } from 'preact'
import { useState } from 'react'
import { wholeErrorsOf } from '../periods/whole-errors.ts'
import { Drafted, useDraft } from '../ui/draft.tsx'
import { ErrorSummary, emptyInputs, type FieldError, SubmitButton, valuesOf } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { ProblemView } from '../ui/problem.tsx'
import { useText } from './text/text.ts'

type Props = {
  form: string
  of: string
  label: string
  send: (values: Record<string, string>) => Promise<void>
  onReload?: () => Promise<void>
  children: (common: { form: string; errors: FieldError[] }) => ComponentChildren
}

/** A page that is one form: its errors on top, one thing at a time, and what was typed is forgotten once it is kept. */
export function PeriodForm(props: Props) {
  return (
    <Drafted form={props.form} of={props.of}>
      <Form {...props} />
    </Drafted>
  )
}

function Form({ form, label, send, onReload, children }: Props) {
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
        })
      }}
    >
      <ErrorSummary form={form} errors={errors} />
      {problem && problem.errors.length === 0 && <ProblemView problem={problem} {...(onReload && { onReload: () => void onReload() })} />}
      {children({ form, errors })}
      <SubmitButton busy={busy}>{label}</SubmitButton>
    </form>
  )
}
