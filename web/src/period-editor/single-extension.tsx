import type { Period, SingleExtensionInput } from '../api/types.ts'
import { FormDialog } from '../periods/reason-dialog.tsx'
import { instantIn, localIn, zoneName } from '../text/time.ts'
import { SelectField, TextArea, TextField } from '../ui/form.tsx'
import { useText } from './text/text.ts'
import { applicationIn } from './typed-period.ts'

type Props = {
  of: string
  period: Pick<Period, 'closesAt' | 'zone'>
  send: (body: SingleExtensionInput) => Promise<void>
  onReload: () => Promise<void>
  onClose: () => void
}

const kinds = ['OUTAGE', 'OFFICE_ERROR', 'OTHER_AUTHORITY', 'FORCE_MAJEURE', 'OTHER'] as const

/** Asks for a later close for one application; nobody else learns whose it is. */
export function SingleExtension({ period: { closesAt, zone }, send, ...common }: Props) {
  const { t } = useText()
  return (
    <FormDialog
      {...common}
      form="single"
      title={t('planning.single')}
      label={t('planning.extendAsk')}
      send={({ application = '', closesAt: until = '', reasonKind = '', reason = '' }) =>
        send({
          application: applicationIn(application),
          closesAt: instantIn(until, zone),
          reasonKind: reasonKind as SingleExtensionInput['reasonKind'],
          reason,
        })
      }
    >
      {fields => (
        <>
          <p>{t('planning.singleText')}</p>
          <TextField {...fields} name="application" label={t('planning.singleCode')} hint={t('planning.singleCodeHint')} />
          <TextField
            {...fields}
            name="closesAt"
            type="datetime-local"
            label={t('periods.closesAt')}
            hint={t('planning.zoneHint', { zone: zoneName(zone) })}
            value={localIn(closesAt, zone)}
          />
          <SelectField
            {...fields}
            name="reasonKind"
            label={t('planning.singleKind')}
            hint={t('planning.singleKindHint')}
            choices={kinds.map(value => ({ value, label: t(`periods.singleReason.${value}`) }))}
          />
          <TextArea {...fields} name="reason" label={t('planning.singleReason')} hint={t('planning.singleReasonHint')} />
        </>
      )}
    </FormDialog>
  )
}
