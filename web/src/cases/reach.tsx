import { useState } from 'react'
import type { ReachedBy, ReturnedLetter } from '../api/types.ts'
import { Drafted, useDraft } from '../ui/draft.tsx'
import { ErrorSummary, emptyInputs, type FieldError, SelectField, SubmitButton, TextArea, TextField, valuesOf } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { Dialog } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { caseApi } from './api.ts'
import { useText } from './text/text.ts'

type Props = { letter: ReturnedLetter; onReached: () => Promise<void> }

/** Writes down how somebody was told what had come back. */
export function ReachButton(props: Props) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const onClose = () => setOpen(false)
  return (
    <>
      <button type="button" class="button quiet" onClick={() => setOpen(true)}>
        {t('returned.reach')} <span class="sr">{props.letter.applicationNumber}</span>
      </button>
      {open && (
        <Dialog title={t('returned.reach')} onClose={onClose}>
          <Drafted form="reach" of={props.letter.id}>
            <ReachForm {...props} onClose={onClose} />
          </Drafted>
        </Dialog>
      )}
    </>
  )
}

const ways: readonly ReachedBy[] = ['PHONE', 'LETTER', 'IN_PERSON']

function ReachForm({ letter, onReached, onClose }: Props & { onClose: () => void }) {
  const { t } = useText()
  const draft = useDraft()
  const { busy, problem, run } = useAction()
  const [empty, setEmpty] = useState<FieldError[]>([])
  const errors = [...empty, ...(problem?.errors ?? []).map(({ field, detail }) => ({ field, text: detail }))]
  const common = { form: 'reach', errors }
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const missing = emptyInputs(event.currentTarget, label => t('errors.required', { label }))
        setEmpty(missing)
        if (missing.length > 0) return
        const { on = '', how, note = '' } = valuesOf(event.currentTarget)
        void run(async () => {
          await caseApi.reached(letter.id, { on, how: how as ReachedBy, note })
          draft.clear()
          onClose()
          await onReached()
        })
      }}
    >
      <ErrorSummary form="reach" errors={errors} />
      {problem && problem.errors.length === 0 && <ProblemView problem={problem} />}
      <TextField {...common} name="on" type="date" label={t('returned.on')} />
      <SelectField {...common} name="how" label={t('returned.how')} choices={ways.map(value => ({ value, label: t(`returned.how.${value}`) }))} />
      <TextArea {...common} name="note" label={t('returned.note')} hint={t('returned.noteHint')} />
      <div class="actions">
        <SubmitButton busy={busy}>{t('returned.reach')}</SubmitButton>
        <button type="button" class="button quiet" onClick={onClose}>
          {t('do.cancel')}
        </button>
      </div>
    </form>
  )
}
