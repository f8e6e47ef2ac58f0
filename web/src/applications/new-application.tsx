import { useState } from 'react'
import { api } from '../api/sahkan.ts'
import type { PeriodDetail } from '../api/types.ts'
import { companyApi } from '../companies/api.ts'
import { Link, navigate, usePlace } from '../router.tsx'
import { byName } from '../text/text.ts'
import { ErrorSummary, emptyInputs, errorsOf, type FieldError, SelectField, SubmitButton, valuesOf } from '../ui/form.tsx'
import { useAction, useLoad } from '../ui/load.ts'
import { useOfficeNames } from '../ui/office-names.ts'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { applicationApi } from './api.ts'
import { useText } from './text/text.ts'

const nothing = { data: null, etag: null, status: 0 }

export function NewApplicationPage() {
  const { t } = useText()
  const { search } = usePlace()
  const periods = useLoad(api.periods, [])
  const officeName = useOfficeNames(periods.now.state === 'ready' ? periods.now.data.items : [])
  const outlets = useLoad(companyApi.outlets, [])
  const { busy, problem, run } = useAction()
  const [empty, setEmpty] = useState<FieldError[]>([])
  const wanted = new URLSearchParams(search).get('periode') ?? undefined
  const open = periods.now.state === 'ready' ? periods.now.data.items.filter(period => period.status === 'OPEN') : []
  const [chosen, setChosen] = useState<string>()
  const periodId = chosen ?? (open.some(period => period.id === wanted) ? wanted : open.length === 1 ? open[0]?.id : undefined)
  const asked = useLoad<PeriodDetail | null>(async () => (periodId ? api.period(periodId) : nothing), [periodId])
  const types = new Set(asked.now.state === 'ready' ? asked.now.data?.requirements.flatMap(one => one.outletTypes) : [])

  return (
    <Page title={t('new.title')} lead={t('new.lead')} back={{ to: '/permohonan', label: t('apps.title') }}>
      <Shown now={periods.now} reload={periods.reload}>
        {() => {
          if (open.length === 0) return <Empty>{t('new.noOpen')}</Empty>
          return (
            <Shown now={outlets.now} reload={outlets.reload}>
              {({ items: mine }) => {
                if (mine.length === 0)
                  return (
                    <Empty>
                      <p>{t('new.noOutlet')}</p>
                      <Link to="/perusahaan" class="button">
                        {t('new.toCompanies')}
                      </Link>
                    </Empty>
                  )
                const sorted = [...mine].sort((a, b) => byName(a.name, b.name))
                const named = (some: typeof mine) => some.map(outlet => ({ value: outlet.id, label: `${outlet.name} (${t(`outletType.${outlet.type}`)})` }))
                // Until it is told what the period asks for, all are offered; the service looks again.
                const taken = types.size === 0 ? sorted : sorted.filter(outlet => types.has(outlet.type))
                const others = named(sorted.filter(outlet => !taken.includes(outlet)))
                const errors = [...empty, ...errorsOf(problem)]
                return (
                  <form
                    class="card"
                    noValidate
                    onSubmit={event => {
                      event.preventDefault()
                      const missing = emptyInputs(event.currentTarget, label => t('errors.required', { label }))
                      setEmpty(missing)
                      if (missing.length > 0) return
                      const { periodId = '', outletId = '' } = valuesOf(event.currentTarget)
                      void run(async () => {
                        const draft = await applicationApi.draft(periodId, outletId)
                        navigate(`/permohonan/${draft.data.id}`)
                      })
                    }}
                  >
                    <ErrorSummary form="new" errors={errors} />
                    {errorsOf(problem).length === 0 && <ProblemView problem={problem} />}
                    <SelectField
                      form="new"
                      name="periodId"
                      label={t('new.period')}
                      errors={errors}
                      value={periodId}
                      onChange={setChosen}
                      choices={open.map(period => ({ value: period.id, label: [period.title, officeName(period)].filter(Boolean).join(' – ') }))}
                    />
                    <SelectField
                      form="new"
                      name="outletId"
                      label={t('new.outlet')}
                      errors={errors}
                      value={taken.length === 1 ? taken[0]?.id : undefined}
                      choices={named(taken)}
                    />
                    {others.length > 0 && (
                      <p class="hint" role="status">
                        {t('new.notTaken', {
                          types: [...types].map(type => t(`outletType.${type}`)).join(', '),
                          outlets: others.map(({ label }) => label).join(', '),
                        })}
                      </p>
                    )}
                    <SubmitButton busy={busy}>{t('new.create')}</SubmitButton>
                  </form>
                )
              }}
            </Shown>
          )
        }}
      </Shown>
    </Page>
  )
}
