import type { ComponentChildren } from 'preact'
import { useState } from 'react'
import { Drafted, useDraft } from '../ui/draft.tsx'
import { ErrorSummary, emptyInputs, type FieldError, SubmitButton, TextArea, valuesOf } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { Dialog } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { useText } from './text/text.ts'
import { wholeErrorsOf } from './whole-errors.ts'

type Props = {
  form: string
  of: string
  title: string
  text?: string
  send: (reason: string) => Promise<void>
  onReload: () => Promise<void>
  onClose: () => void
}

/** Asks why, before something is done for good. */
export function ReasonDialog(props: Props) {
  const { t } = useText()
  return (
    <FormDialog {...props} label={props.title} send={({ reason = '' }) => props.send(reason)}>
      {common => (
        <>
          {props.text && <p>{props.text}</p>}
          <TextArea {...common} name="reason" label={t('periods.reason')} />
        </>
      )}
    </FormDialog>
  )
}

type FormProps = Omit<Props, 'send' | 'text'> & {
  label: string
  send: (values: Record<string, string>) => Promise<void>
  children: (common: { form: string; errors: FieldError[] }) => ComponentChildren
}

/** A dialog with one form; what is typed stays on this device until the server has it. */
export function FormDialog(props: FormProps) {
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <Drafted form={props.form} of={props.of}>
        <DialogForm {...props} />
      </Drafted>
    </Dialog>
  )
}

function DialogForm({ form, label, send, onReload, onClose, children }: FormProps) {
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
          onClose()
        })
      }}
    >
      <ErrorSummary form={form} errors={errors} />
      {problem && problem.errors.length === 0 && <ProblemView problem={problem} onReload={() => void onReload().then(onClose)} />}
      {children({ form, errors })}
      <div class="actions">
        <SubmitButton busy={busy}>{label}</SubmitButton>
        <button type="button" class="button quiet" onClick={onClose}>
          {t('do.cancel')}
        </button>
      </div>
    </form>
  )
}
