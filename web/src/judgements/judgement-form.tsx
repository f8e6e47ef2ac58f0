import { useState } from 'react'
import type { AskedRequirement, Judgement } from '../api/types.ts'
import { caseApi } from '../cases/api.ts'
import type { CaseProps } from '../cases/case-props.ts'
import { Drafted, useDraft } from '../ui/draft.tsx'
import { ErrorSummary, errorsOf, type FieldError, Radios, TextArea, valuesOf } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { ProblemView } from '../ui/problem.tsx'
import { useText } from './text/text.ts'

type Props = CaseProps & { requirement: AskedRequirement; judgement: Judgement | undefined }

export function JudgementForm(props: Props) {
  return (
    <Drafted form="judgement" of={`${props.detail.applicationId}.${props.requirement.code}`}>
      <Fields {...props} />
    </Drafted>
  )
}

function Fields({ detail, etag, requirement, judgement, onChanged, onReload }: Props) {
  const { t } = useText()
  const { busy, problem, run } = useAction()
  const draft = useDraft()
  const [errors, setErrors] = useState<FieldError[]>([])
  const [picked, setPicked] = useState(draft.at('result', judgement?.result ?? '').value)
  const note = draft.at('note', judgement?.note ?? '').value
  const form = `j-${requirement.code}`
  const all = [...errors, ...errorsOf(problem)]
  return (
    <form
      class="judge"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const { result, note } = valuesOf(event.currentTarget)
        if (result !== 'PASSED' && result !== 'FAILED') return setErrors([{ field: 'result', text: t('case.chooseResult') }])
        if (result === 'FAILED' && !note) return setErrors([{ field: 'note', text: t('case.noteNeeded') }])
        setErrors([])
        void run(async () => {
          onChanged(await caseApi.judge(detail.applicationId, requirement.code, etag, { result, note: note || null }))
          draft.clear()
        })
      }}
    >
      <ErrorSummary form={form} errors={all} />
      {errorsOf(problem).length === 0 && <ProblemView problem={problem} onReload={() => void onReload()} />}
      <Radios
        form={form}
        name="result"
        legend={t('case.judgement')}
        value={judgement?.result}
        onChange={setPicked}
        errors={all}
        choices={[
          { value: 'PASSED', label: t('judgement.PASSED') },
          { value: 'FAILED', label: t('judgement.FAILED') },
        ]}
      />
      {(picked === 'FAILED' || note) && (
        <TextArea
          form={form}
          name="note"
          label={t('case.note')}
          hint={t('case.noteHint')}
          errors={all}
          value={judgement?.note ?? ''}
          optional={picked !== 'FAILED'}
        />
      )}
      <button type="submit" class="button quiet" aria-disabled={busy}>
        {busy ? t('do.saving') : t('case.saveJudgement')}
      </button>
    </form>
  )
}
