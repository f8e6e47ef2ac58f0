import { useState } from 'react'
import type { ReachedBy, ReturnedLetter } from '../api/types.ts'
import { SelectField, TextArea, TextField } from '../ui/form.tsx'
import { Dialog } from '../ui/parts.tsx'
import { PlainForm } from '../ui/plain-form.tsx'
import { caseApi } from './api.ts'
import { useText } from './text/text.ts'

type Props = { letter: ReturnedLetter; onReached: () => Promise<void> }

const ways: readonly ReachedBy[] = ['PHONE', 'LETTER', 'IN_PERSON']

/** Writes down how somebody was told what had come back. */
export function ReachButton({ letter, onReached }: Props) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const onClose = () => setOpen(false)
  return (
    <>
      <button type="button" class="button quiet" onClick={() => setOpen(true)}>
        {t('returned.reach')} <span class="sr">{letter.applicationNumber}</span>
      </button>
      {open && (
        <Dialog title={t('returned.reach')} onClose={onClose}>
          <PlainForm
            form="reach"
            of={letter.id}
            label={t('returned.reach')}
            onClose={onClose}
            send={async ({ on = '', how, note = '' }) => {
              await caseApi.reached(letter.id, { on, how: how as ReachedBy, note })
              await onReached()
            }}
          >
            {common => (
              <>
                <TextField {...common} name="on" type="date" label={t('returned.on')} />
                <SelectField {...common} name="how" label={t('returned.how')} choices={ways.map(value => ({ value, label: t(`returned.how.${value}`) }))} />
                <TextArea {...common} name="note" label={t('returned.note')} hint={t('returned.noteHint')} />
              </>
            )}
          </PlainForm>
        </Dialog>
      )}
    </>
  )
}
