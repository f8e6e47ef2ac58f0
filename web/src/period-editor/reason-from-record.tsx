import { useState } from 'react'
import { api } from '../api/sahkan.ts'
import { serverNow } from '../api/server-clock.ts'
import type { Period } from '../api/types.ts'
import { instantText } from '../text/time.ts'
import { type FieldError, TextArea } from '../ui/form.tsx'
import { useLoad } from '../ui/load.ts'
import { useText } from './text/text.ts'

type Props = {
  form: string
  errors: FieldError[]
  period: Pick<Period, 'id' | 'opensAt' | 'closesAt' | 'zone'>
  /** They are the reason: everybody finds them in the open record. */
  onUse: (records: { from: string; to: string }[]) => void
}

/** Why a window is extended; what the system wrote down of its own interruptions in it is offered as the reason. */
export function ReasonFromRecord({ period, onUse, ...fields }: Props) {
  const { t, language } = useText()
  const [reason, setReason] = useState('')
  const from = period.opensAt
  const to = new Date(Math.min(Date.parse(period.closesAt), serverNow())).toISOString()
  const { now } = useLoad(
    () => (from < to ? api.availability(from, to) : Promise.resolve({ data: { from, to, recordedSince: null, interruptions: [] }, etag: null, status: 200 })),
    [period.id],
  )
  const interruptions = now.state === 'ready' ? now.data.interruptions : []
  const minutes = Math.round(interruptions.reduce((sum, one) => sum + Date.parse(one.to) - Date.parse(one.from), 0) / 60_000)
  const longest = interruptions.reduce<(typeof interruptions)[number] | null>(
    (before, one) => (before && Date.parse(before.to) - Date.parse(before.from) >= Date.parse(one.to) - Date.parse(one.from) ? before : one),
    null,
  )
  const said = (instant: string) => instantText(instant, language, period.zone)
  return (
    <>
      {longest && (
        <p>
          {t('planning.interrupted', { n: interruptions.length, minutes })}{' '}
          <a href={`/ketersediaan?periode=${period.id}`} target="_blank" rel="noreferrer">
            {t('planning.interruptedList')}
          </a>{' '}
          <button
            type="button"
            class="button plain"
            onClick={() => {
              setReason(t('planning.interruptedReason', { n: interruptions.length, minutes, from: said(longest.from), to: said(longest.to) }))
              onUse(interruptions.slice(0, 100).map(one => ({ from: one.from, to: one.to })))
            }}
          >
            {t('planning.interruptedUse')}
          </button>
        </p>
      )}
      <TextArea key={reason} {...fields} name="reason" label={t('periods.reason')} hint={t('planning.reasonHint')} value={reason} />
    </>
  )
}
