import { useState } from 'react'
import { caseApi } from '../cases/api.ts'
import type { CaseProps } from '../cases/case-props.ts'
import { Radios, TextArea } from '../ui/form.tsx'
import { Dialog } from '../ui/parts.tsx'
import { PlainForm } from '../ui/plain-form.tsx'
import { useText } from './text/text.ts'

/** By another reviewer than the one who refused; after the ten working days it can only be upheld. */
export function AnswerObjection({ detail, etag, onChanged, onReload, overdue }: CaseProps & { overdue: boolean }) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const onClose = () => setOpen(false)
  const choices = [{ value: 'true', label: t('deciding.uphold') }, ...(overdue ? [] : [{ value: 'false', label: t('deciding.dismiss') }])]
  return (
    <>
      <div class="actions">
        <button type="button" class="button" onClick={() => setOpen(true)}>
          {t('deciding.answer')}
        </button>
      </div>
      {open && (
        <Dialog title={t('deciding.answer')} onClose={onClose}>
          <PlainForm
            form="objection-answer"
            of={detail.applicationId}
            label={t('deciding.answerDo')}
            onReload={onReload}
            onClose={onClose}
            send={async ({ upheld, words = '' }) => onChanged(await caseApi.answerObjection(detail.applicationId, etag, { upheld: upheld === 'true', words }))}
          >
            {common => (
              <>
                <Radios {...common} name="upheld" legend={t('deciding.answerHow')} choices={choices} />
                <TextArea {...common} name="words" label={t('deciding.words')} hint={t('deciding.wordsHint')} />
              </>
            )}
          </PlainForm>
        </Dialog>
      )}
    </>
  )
}
