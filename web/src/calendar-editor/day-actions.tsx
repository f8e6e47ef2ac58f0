import { useState } from 'react'
import type { CalendarDay, CalendarDayInput, CalendarDayKind } from '../api/types.ts'
import type { OfOffice } from '../calendar/api.ts'
import { longDayText } from '../calendar/months.ts'
import { kindKey, kinds } from '../calendar/words.ts'
import { FormDialog } from '../periods/reason-dialog.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { type FieldError, SelectField, TextField } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { calendarEditorApi } from './api.ts'
import { useText } from './text/text.ts'

type Changed = () => Promise<void>
type Values = Record<string, string>

const inputOf = ({ kind = '', name = '', source = '' }: Values): CalendarDayInput => ({ kind: kind as CalendarDayKind, name, ...(source && { source }) })

export function AddDay({ office, onChanged }: { office: OfOffice; onChanged: Changed }) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <div>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {t('marking.add')}
      </button>
      {open && (
        <FormDialog
          form="day"
          of="new"
          title={t('marking.add')}
          label={t('marking.addDo')}
          send={async values => {
            await calendarEditorApi.add({ day: values.day ?? '', ...inputOf(values) }, office)
            await onChanged()
          }}
          onClose={() => setOpen(false)}
        >
          {fields => (
            <>
              <TextField {...fields} name="day" type="date" label={t('marking.day')} hint={t('marking.dayHint')} />
              <DayFields {...fields} day={null} />
            </>
          )}
        </FormDialog>
      )}
    </div>
  )
}

/** What an administrator may do with an entry. */
export function DayActions({ day, office, onChanged }: { day: CalendarDay; office: OfOffice; onChanged: Changed }) {
  const { t, language } = useText()
  const [asking, setAsking] = useState<'change' | 'remove' | null>(null)
  const action = useAction()
  const etag = `"${day.version}"`
  const said = longDayText(day.day, language)
  const close = () => {
    action.clear()
    setAsking(null)
  }
  const which = <span class="sr">{t('marking.whichDay', { day: said, name: day.name })}</span>
  return (
    <div class="actions">
      <button type="button" class="button quiet" onClick={() => setAsking('change')}>
        {t('marking.change')} {which}
      </button>
      <button type="button" class="button quiet" onClick={() => setAsking('remove')}>
        {t('marking.remove')} {which}
      </button>
      {asking === 'change' && (
        <FormDialog
          form="day"
          of={day.day}
          title={t('marking.changeOf', { day: said })}
          label={t('marking.changeDo')}
          send={async values => {
            await calendarEditorApi.change(day.day, etag, inputOf(values), office)
            await onChanged()
          }}
          onReload={onChanged}
          onClose={close}
        >
          {fields => <DayFields {...fields} day={day} />}
        </FormDialog>
      )}
      {asking === 'remove' && (
        <Confirm
          title={t('marking.removeOf', { day: said })}
          text={t('marking.removeText', { name: day.name })}
          label={t('marking.removeDo')}
          action={action}
          onYes={() =>
            void action.run(async () => {
              await calendarEditorApi.remove(day.day, etag, office)
              close()
              await onChanged()
            })
          }
          onReload={() => void onChanged().then(close)}
          onClose={close}
        />
      )}
    </div>
  )
}

function DayFields({ day, ...common }: { form: string; errors: FieldError[]; day: CalendarDay | null }) {
  const { t } = useText()
  return (
    <>
      <SelectField
        {...common}
        name="kind"
        label={t('marking.kind')}
        hint={t('marking.kindHint')}
        value={day?.kind}
        unset={day === null}
        choices={kinds.map(kind => ({ value: kind, label: t(kindKey(kind)) }))}
      />
      <TextField {...common} name="name" label={t('marking.name')} hint={t('marking.nameHint')} value={day?.name} />
      <TextField {...common} name="source" label={t('marking.source')} hint={t('marking.sourceHint')} optional value={day?.source ?? ''} />
      <p class="hint">{t('marking.notMoved')}</p>
    </>
  )
}
