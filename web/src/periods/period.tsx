import { useState } from 'react'
import { api } from '../api/sahkan.ts'
import type { PeriodDetail } from '../api/types.ts'
import { dateText, instantIn, instantText, localIn, zoneName } from '../text/time.ts'
import { Drafted, useDraft } from '../ui/draft.tsx'
import { ErrorSummary, emptyInputs, errorsOf, type FieldError, SubmitButton, TextArea, TextField, valuesOf } from '../ui/form.tsx'
import { useAction, useLoad } from '../ui/load.ts'
import { Page, Shown } from '../ui/page.tsx'
import { Badge, Dialog, Fact, Facts } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { periodApi } from './api.ts'
import { periodTones } from './periods.tsx'
import { useText } from './text/text.ts'

export function PeriodPage({ id }: { id: string }) {
  const { t } = useText()
  const { now, reload, put } = useLoad(() => api.period(id), [id])
  const period = now.state === 'ready' ? now.data : null
  return (
    <Page
      title={period?.title ?? t('periods.title')}
      back={{ to: '/periode', label: t('periods.title') }}
      badge={period && <Badge tone={periodTones[period.status]}>{t(`period.${period.status}`)}</Badge>}
    >
      <Shown now={now} reload={reload}>
        {(data, etag) => <Detail period={data} etag={etag ?? `"${data.version}"`} onChanged={put} onReload={reload} />}
      </Shown>
    </Page>
  )
}

type Props = { period: PeriodDetail; etag: string; onChanged: ReturnType<typeof useLoad<PeriodDetail>>['put']; onReload: () => Promise<void> }

function Detail(props: Props) {
  const { t, both, language } = useText()
  const { period } = props
  const [extending, setExtending] = useState(false)
  const { policy } = period
  return (
    <>
      <section class="card">
        <Facts>
          <Fact name={t('periods.code')}>{period.code}</Fact>
          <Fact name={t('periods.number')}>{period.announcement.number}</Fact>
          <Fact name={t('periods.date')}>{dateText(period.announcement.date, language)}</Fact>
          <Fact name={t('periods.year')}>{period.budgetYear}</Fact>
          <Fact name={t('periods.opensAt')}>{instantText(period.opensAt, language, period.zone)}</Fact>
          <Fact name={t('periods.closesAt')}>{instantText(period.closesAt, language, period.zone)}</Fact>
          <Fact name={t('periods.ukw')}>{policy.ukwValidYears ?? '–'}</Fact>
          <Fact name={t('periods.chief')}>{t(`periods.chief.${policy.chiefLevel ?? 'none'}`)}</Fact>
          <Fact name={t('periods.age')}>{policy.minimumMediaAgeYears}</Fact>
          <Fact name={t('periods.days')}>{policy.completionDays}</Fact>
          <Fact name={t('periods.one')}>{t(policy.oneOutletPerCompany ? 'say.yes' : 'say.no')}</Fact>
        </Facts>
        <button type="button" class="button" onClick={() => setExtending(true)}>
          {t('periods.extend')}
        </button>
      </section>
      <details class="card">
        <summary>
          {t('periods.asked')} ({period.requirements.length})
        </summary>
        <ol>
          {period.requirements.map(one => (
            <li key={one.code}>{both(one.label)}</li>
          ))}
        </ol>
      </details>
      {extending && (
        <Dialog title={t('periods.extend')} onClose={() => setExtending(false)}>
          <Drafted form="extension" of={period.id}>
            <ExtensionForm {...props} onClose={() => setExtending(false)} />
          </Drafted>
        </Dialog>
      )}
    </>
  )
}

function ExtensionForm({ period, etag, onChanged, onReload, onClose }: Props & { onClose: () => void }) {
  const { t } = useText()
  const draft = useDraft()
  const { busy, problem, run } = useAction()
  const [empty, setEmpty] = useState<FieldError[]>([])
  const errors = [...empty, ...errorsOf(problem)]
  const common = { form: 'extension', errors }
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const missing = emptyInputs(event.currentTarget, label => t('errors.required', { label }))
        setEmpty(missing)
        if (missing.length > 0) return
        const { closesAt = '', reason = '' } = valuesOf(event.currentTarget)
        void run(async () => {
          onChanged(await periodApi.extend(period.id, etag, instantIn(closesAt, period.zone), reason))
          draft.clear()
          onClose()
        })
      }}
    >
      <ErrorSummary {...common} />
      {errorsOf(problem).length === 0 && <ProblemView problem={problem} onReload={() => void onReload().then(onClose)} />}
      <p>{t('periods.extendText')}</p>
      <TextField
        {...common}
        name="closesAt"
        type="datetime-local"
        label={t('periods.closesAt')}
        hint={t('periods.zoneHint', { zone: zoneName(period.zone) })}
        value={localIn(period.closesAt, period.zone)}
      />
      <TextArea {...common} name="reason" label={t('periods.extendReason')} />
      <div class="actions">
        <SubmitButton busy={busy}>{t('periods.extend')}</SubmitButton>
        <button type="button" class="button quiet" onClick={onClose}>
          {t('do.cancel')}
        </button>
      </div>
    </form>
  )
}
