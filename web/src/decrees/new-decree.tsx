import { useState } from 'react'
import { api } from '../api/sahkan.ts'
import type { Candidate, Period } from '../api/types.ts'
import { Link, navigate } from '../router.tsx'
import { byName } from '../text/text.ts'
import { Drafted, useDraft } from '../ui/draft.tsx'
import { ErrorSummary, emptyInputs, errorsOf, type FieldError, SelectField, SubmitButton, TextField, valuesOf } from '../ui/form.tsx'
import { useAction, useLoad } from '../ui/load.ts'
import { OfficeSwitch, useOwnOffices } from '../ui/own-office.tsx'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { decreeApi } from './api.ts'
import { begunWith, waitingIn } from './candidates.ts'
import { useText } from './text/text.ts'

export function NewDecreePage() {
  const { t } = useText()
  const own = useOwnOffices('decree-officer')
  const { now, reload } = useLoad(async () => {
    const [periods, waiting] = await Promise.all([api.periods(), decreeApi.candidates()])
    return { ...waiting, data: { periods: periods.data.items.filter(own.isHere), waiting: waiting.data.items } }
  }, [own.here?.key])
  return (
    <Page title={t('newDecree.title')} back={{ to: '/sk', label: t('decrees.title') }}>
      <OfficeSwitch own={own} />
      <Shown now={now} reload={reload}>
        {({ periods, waiting }) => (periods.length === 0 ? <Empty>{t('home.noPeriods')}</Empty> : <ForPeriod periods={periods} waiting={waiting} />)}
      </Shown>
    </Page>
  )
}

/** Begins with the period in which the latest application was recommended. */
function ForPeriod({ periods, waiting }: { periods: Period[]; waiting: Candidate[] }) {
  const { t } = useText()
  const [periodId, setPeriodId] = useState(begunWith(periods, waiting))
  const { now, reload } = useLoad(() => decreeApi.candidates(periodId), [periodId])
  return (
    <>
      <div class="card">
        <SelectField
          form="period"
          name="periodId"
          label={t('newDecree.period')}
          errors={[]}
          unset={false}
          value={periodId}
          onChange={setPeriodId}
          choices={periods.map(period => ({ value: period.id, label: t('newDecree.waiting', { title: period.title, n: waitingIn(period, waiting) }) }))}
        />
      </div>
      {periods.some(({ id, ranking }) => ranking && id === periodId) && (
        <p>
          <Link to={`/periode/${periodId}/peringkat`}>{t('newDecree.ranking')}</Link>
        </p>
      )}
      <Shown now={now} reload={reload}>
        {list =>
          list.items.length === 0 ? (
            <Empty>{t('newDecree.none')}</Empty>
          ) : (
            <Drafted form="decree" of={periodId}>
              <DraftForm periodId={periodId} candidates={[...list.items].sort((a, b) => byName(a.outletName, b.outletName))} />
            </Drafted>
          )
        }
      </Shown>
    </>
  )
}

function DraftForm({ periodId, candidates }: { periodId: string; candidates: Candidate[] }) {
  const { t } = useText()
  const { busy, problem, run } = useAction()
  const draft = useDraft()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(candidates.map(one => one.applicationId).filter(id => draft.at(`item-${id}`, 'true').value === 'true')),
  )
  const [empty, setEmpty] = useState<FieldError[]>([])
  const errors = [...empty, ...errorsOf(problem)]
  const common = { form: 'decree', errors }

  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }

  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const missing = emptyInputs(event.currentTarget, label => t('errors.required', { label }))
        if (chosen.size === 0) missing.unshift({ field: 'all', text: t('newDecree.selectOne') })
        setEmpty(missing)
        if (missing.length > 0) return
        const { minutesNumber = '', minutesDate = '', validUntil = '', title } = valuesOf(event.currentTarget)
        void run(async () => {
          const made = await decreeApi.draftDecree({ periodId, applicationIds: [...chosen], minutesNumber, minutesDate, validUntil, title: title || null })
          draft.clear()
          navigate(`/sk/${made.data.id}`)
        })
      }}
    >
      <ErrorSummary {...common} />
      {errorsOf(problem).length === 0 && <ProblemView problem={problem} />}
      <fieldset class="card">
        <legend class="h2">{t('newDecree.candidates')}</legend>
        <div class="field check">
          <label>
            <input
              id="decree-all"
              type="checkbox"
              checked={chosen.size === candidates.length}
              onChange={event => setChosen(new Set(event.currentTarget.checked ? candidates.map(one => one.applicationId) : []))}
            />
            <span>
              <strong>{t('newDecree.selectAll', { n: candidates.length })}</strong>
            </span>
          </label>
        </div>
        <p role="status" class="quiet-text">
          {t('newDecree.selected', { n: chosen.size })}
        </p>
        <ul class="rows">
          {candidates.map(one => (
            <li key={one.applicationId}>
              <div class="field check">
                <label>
                  <input
                    type="checkbox"
                    name={`item-${one.applicationId}`}
                    checked={chosen.has(one.applicationId)}
                    onChange={() => toggle(one.applicationId)}
                  />
                  <span>
                    <strong>{one.outletName}</strong>
                    <span class="quiet-text">
                      {one.applicationNumber} · {one.companyName} · {t(`outletType.${one.outletType}`)} · {t('tier.short', { tier: one.tier })}
                    </span>
                  </span>
                </label>
              </div>
            </li>
          ))}
        </ul>
      </fieldset>
      <div class="card">
        <div class="grid">
          <TextField {...common} name="minutesNumber" label={t('newDecree.minutesNumber')} />
          <TextField {...common} name="minutesDate" type="date" label={t('newDecree.minutesDate')} />
          <TextField {...common} name="validUntil" type="date" label={t('newDecree.validUntil')} />
          <TextField {...common} name="title" label={t('newDecree.subject')} hint={t('newDecree.subjectHint')} optional />
        </div>
        <SubmitButton busy={busy}>{t('newDecree.create')}</SubmitButton>
      </div>
    </form>
  )
}
