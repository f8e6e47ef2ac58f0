import { useState } from 'react'
import { caseApi } from '../cases/api.ts'
import type { CaseProps } from '../cases/case-props.ts'
import { Drafted, useDraft } from '../ui/draft.tsx'
import { ErrorSummary, emptyInputs, type FieldError, TextArea, valuesOf } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { Dialog } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { Buttons } from './case-decisions.tsx'
import { useText } from './text/text.ts'

/** A colleague goes on with a case whose reviewer cannot, and says why. */
export function TakeOver(props: CaseProps) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const onClose = () => setOpen(false)
  return (
    <>
      <button type="button" class="button quiet" onClick={() => setOpen(true)}>
        {t('case.takeOverNow')}
      </button>
      {open && (
        <Dialog title={t('case.takeOverNow')} onClose={onClose}>
          <Drafted form="take-over" of={props.detail.applicationId}>
            <TakeOverForm {...props} onClose={onClose} />
          </Drafted>
        </Dialog>
      )}
    </>
  )
}

function TakeOverForm({ detail, etag, onChanged, onReload, onClose }: CaseProps & { onClose: () => void }) {
  const { t } = useText()
  const draft = useDraft()
  const { busy, problem, run } = useAction()
  const [errors, setErrors] = useState<FieldError[]>([])
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const missing = emptyInputs(event.currentTarget, label => t('errors.required', { label }))
        setErrors(missing)
        if (missing.length > 0) return
        const { reason } = valuesOf(event.currentTarget)
        void run(async () => {
          onChanged(await caseApi.takeOver(detail.applicationId, etag, reason ?? ''))
          draft.clear()
          onClose()
        })
      }}
    >
      <ErrorSummary form="take-over" errors={errors} />
      <ProblemView problem={problem} onReload={() => void onReload().then(onClose)} />
      <p>{t('case.takeOverText')}</p>
      <TextArea form="take-over" name="reason" label={t('case.takeOverReason')} errors={errors} />
      <Buttons busy={busy} label={t('case.takeOverNow')} onClose={onClose} />
    </form>
  )
}
