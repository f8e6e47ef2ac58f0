import { useState } from 'react'
import type { Extension, Period } from '../api/types.ts'
import { FormDialog } from '../periods/reason-dialog.tsx'
import { instantIn, localIn, zoneName } from '../text/time.ts'
import { TextField } from '../ui/form.tsx'
import { ReasonFromRecord } from './reason-from-record.tsx'
import { useText } from './text/text.ts'

type Props = {
  of: string
  period: Pick<Period, 'id' | 'opensAt' | 'closesAt' | 'zone'>
  send: (body: Extension) => Promise<void>
  onReload: () => Promise<void>
  onClose: () => void
}

type Interrupted = NonNullable<Extension['interruptions']>[number]

/** Asks for a longer window for all: until a time, or by what the recorded interruptions have cost of it. */
export function ExtensionDialog({ period, send, ...common }: Props) {
  const { t } = useText()
  const [records, setRecords] = useState<Interrupted[]>([])
  const { zone } = period
  const byRecord = records.length > 0
  return (
    <FormDialog
      {...common}
      form="extension"
      title={t('planning.extend')}
      label={t('planning.extendAsk')}
      send={({ closesAt = '', reason = '' }) =>
        send({ reason, ...(closesAt && { closesAt: instantIn(closesAt, zone) }), ...(byRecord && { interruptions: records }) })
      }
    >
      {fields => (
        <>
          <p>{t('planning.extendText')}</p>
          <TextField
            key={String(byRecord)}
            {...fields}
            name="closesAt"
            type="datetime-local"
            label={t('periods.closesAt')}
            hint={byRecord ? t('planning.byRecordHint') : t('planning.zoneHint', { zone: zoneName(zone) })}
            optional={byRecord}
            value={byRecord ? '' : localIn(period.closesAt, zone)}
          />
          <ReasonFromRecord {...fields} period={period} onUse={setRecords} />
        </>
      )}
    </FormDialog>
  )
}
