import { useState } from 'react'
import { api } from '../api/sahkan.ts'
import type { NewPeriod, PeriodDetail } from '../api/types.ts'
import { navigate } from '../router.tsx'
import { instantIn, instantText, officeZone, zoneName } from '../text/time.ts'
import { Drafted, useDraft } from '../ui/draft.tsx'
import { CheckField, ErrorSummary, emptyInputs, errorsOf, type FieldError, SelectField, SubmitButton, TextField, valuesOf } from '../ui/form.tsx'
import { useAction, useLoad } from '../ui/load.ts'
import { Page, Shown } from '../ui/page.tsx'
import { Alert } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { periodApi } from './api.ts'
import { aYearAfter, nothing } from './copy.ts'
import { useText } from './text/text.ts'

/** The newest period with its requirements; none before the first. */
const newest = async () => {
  const list = await api.periods()
  const [last] = list.data.items
  return last ? api.period(last.id) : { ...list, data: null }
}

export function NewPeriodPage() {
  const { t } = useText()
  const { now, reload } = useLoad<PeriodDetail | null>(newest, [])
  return (
    <Page title={t('periods.newTitle')} lead={t('periods.newLead')} back={{ to: '/periode', label: t('periods.title') }}>
      <Shown now={now} reload={reload}>
        {last => (
          <Drafted form="period" of={last?.id ?? 'first'}>
            <PeriodForm last={last} />
          </Drafted>
        )}
      </Shown>
    </Page>
  )
}

function PeriodForm({ last }: { last: PeriodDetail | null }) {
  const { t, language } = useText()
  const draft = useDraft()
  const { busy, problem, run } = useAction()
  const [empty, setEmpty] = useState<FieldError[]>([])
  const start = last ? aYearAfter(last) : nothing
  const zone = last?.zone ?? officeZone
  const [window, setWindow] = useState({ opensAt: draft.at('opensAt', start.opensAt).value, closesAt: draft.at('closesAt', start.closesAt).value })
  const errors = [...empty, ...errorsOf(problem)]
  const common = { form: 'period', errors }
  const said = (local: string) => instantText(instantIn(local, zone), language, zone)
  const policy = last?.policy
  return (
    <form
      noValidate
      onInput={event => {
        const { opensAt = '', closesAt = '' } = valuesOf(event.currentTarget)
        setWindow({ opensAt, closesAt })
      }}
      onSubmit={event => {
        event.preventDefault()
        const missing = emptyInputs(event.currentTarget, label => t('errors.required', { label }))
        setEmpty(missing)
        if (missing.length > 0) return
        const values = valuesOf(event.currentTarget)
        void run(async () => {
          const made = await periodApi.announce(bodyOf(values, zone, last))
          draft.clear()
          navigate(`/periode/${made.data.id}`)
        })
      }}
    >
      <ErrorSummary {...common} />
      {errorsOf(problem).length === 0 && <ProblemView problem={problem} />}
      {last && <Alert kind="info" title={t('periods.copied', { title: last.title })} />}
      <fieldset class="card">
        <legend class="h2">{t('periods.what')}</legend>
        <TextField {...common} name="title" label={t('periods.name')} hint={t('periods.nameHint')} value={start.title} />
        <div class="grid">
          <TextField {...common} name="code" label={t('periods.code')} hint={t('periods.codeHint')} value={start.code} />
          <TextField {...common} name="budgetYear" label={t('periods.year')} digits value={start.budgetYear} />
          <TextField {...common} name="announcementNumber" label={t('periods.number')} />
          <TextField {...common} name="announcementDate" type="date" label={t('periods.date')} />
        </div>
      </fieldset>
      <fieldset class="card">
        <legend class="h2">{t('periods.when')}</legend>
        <p class="hint">{t('periods.zoneHint', { zone: zoneName(zone) })}</p>
        <div class="grid">
          <TextField {...common} name="opensAt" type="datetime-local" label={t('periods.opensAt')} value={start.opensAt} />
          <TextField {...common} name="closesAt" type="datetime-local" label={t('periods.closesAt')} value={start.closesAt} />
        </div>
        <p role="status">
          {window.opensAt && window.closesAt ? t('periods.preview', { from: said(window.opensAt), until: said(window.closesAt) }) : t('periods.previewNone')}
        </p>
      </fieldset>
      <fieldset class="card">
        <legend class="h2">{t('periods.rules')}</legend>
        <div class="grid">
          <TextField
            {...common}
            name="policy.ukwValidYears"
            label={t('periods.ukw')}
            hint={t('periods.ukwHint')}
            digits
            optional
            value={policy ? (policy.ukwValidYears ?? '') : 5}
          />
          <SelectField
            {...common}
            name="policy.chiefLevel"
            label={t('periods.chief')}
            unset={false}
            value={policy ? (policy.chiefLevel ?? 'none') : 'UTAMA'}
            choices={(['UTAMA', 'MADYA', 'none'] as const).map(value => ({ value, label: t(`periods.chief.${value}`) }))}
          />
          <TextField {...common} name="policy.minimumMediaAgeYears" label={t('periods.age')} digits value={policy?.minimumMediaAgeYears ?? 1} />
          <TextField {...common} name="policy.completionDays" label={t('periods.days')} digits value={policy?.completionDays ?? 5} />
        </div>
        <CheckField {...common} name="policy.oneOutletPerCompany" label={t('periods.one')} checked={policy?.oneOutletPerCompany ?? false} />
        <p class="quiet-text">{last ? t('periods.requirements', { n: last.requirements.length, title: last.title }) : t('periods.requirementsUsual')}</p>
      </fieldset>
      <SubmitButton busy={busy}>{t('periods.announce')}</SubmitButton>
    </form>
  )
}

/** What is no number stays what was typed, so that the server names the field. */
const number = (typed: string | undefined) => (typed && /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN)

function bodyOf(values: Record<string, string>, zone: string, last: PeriodDetail | null): NewPeriod {
  const chief = values['policy.chiefLevel']
  return {
    code: values.code ?? '',
    title: values.title ?? '',
    announcementNumber: values.announcementNumber ?? '',
    announcementDate: values.announcementDate ?? '',
    budgetYear: number(values.budgetYear),
    opensAt: instantIn(values.opensAt ?? '', zone),
    closesAt: instantIn(values.closesAt ?? '', zone),
    policy: {
      ukwValidYears: values['policy.ukwValidYears'] ? number(values['policy.ukwValidYears']) : null,
      chiefLevel: chief === 'UTAMA' || chief === 'MADYA' ? chief : null,
      oneOutletPerCompany: values['policy.oneOutletPerCompany'] === 'on' || values['policy.oneOutletPerCompany'] === 'true',
      minimumMediaAgeYears: number(values['policy.minimumMediaAgeYears']),
      completionDays: number(values['policy.completionDays']),
    },
    ...(last && { requirements: last.requirements }),
  }
}
