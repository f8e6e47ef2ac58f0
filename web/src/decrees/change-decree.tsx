import type { ComponentChildren } from 'preact'
import { useState } from 'react'
import type { Candidate, DecreeChangeKind, DecreeDetail, DecreeEntry, NewDecreeChange, RevocationReason } from '../api/types.ts'
import { navigate } from '../router.tsx'
import { byName } from '../text/text.ts'
import { Drafted, useDraft } from '../ui/draft.tsx'
import { ErrorSummary, emptyInputs, errorsOf, type FieldError, SelectField, SubmitButton, TextArea, TextField, valuesOf } from '../ui/form.tsx'
import { useAction, useLoad } from '../ui/load.ts'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { decreeApi } from './api.ts'
import { type Chosen, changed, kinds, reasons, written } from './changing.ts'
import { useText } from './text/text.ts'

export function ChangeDecreePage({ id }: { id: string }) {
  const { t } = useText()
  const { now, reload } = useLoad(async () => {
    const [decree, partners] = await Promise.all([decreeApi.decree(id), decreeApi.partners(id)])
    const candidates = await decreeApi.candidates(decree.data.periodId)
    return { ...decree, data: { decree: decree.data, partners: partners.data.items, candidates: candidates.data.items } }
  }, [id])
  const number = now.state === 'ready' ? (now.data.decree.number ?? '') : ''
  return (
    <Page title={t('change.title', { number })} lead={t('change.lead')} back={{ to: `/sk/${id}`, label: t('decreePage.titleIssued') }} wide>
      <Shown now={now} reload={reload}>
        {data =>
          changeable(data.decree) ? (
            <Drafted form="change" of={id}>
              <ChangeForm {...data} />
            </Drafted>
          ) : (
            <Empty>
              <strong>{t('change.none')}</strong> {t('change.noneText')}
            </Empty>
          )
        }
      </Shown>
    </Page>
  )
}

const changeable = ({ standing, changedBy = [] }: DecreeDetail) =>
  (standing === 'VALID' || standing === 'CHANGED') && changedBy.every(one => one.state === 'ISSUED')

type Data = { decree: DecreeDetail; partners: DecreeEntry[]; candidates: Candidate[] }

function ChangeForm({ decree, partners, candidates }: Data) {
  const { t } = useText()
  const { busy, problem, run } = useAction()
  const draft = useDraft()
  const [kind, setKind] = useState<DecreeChangeKind>(() => kinds.find(one => one === draft.at('kind', 'AMENDMENT').value) ?? 'AMENDMENT')
  const [typed, setTyped] = useState<Record<string, string>>(() => kept(draft.at, partners, candidates))
  const [empty, setEmpty] = useState<FieldError[]>([])
  const errors = [...empty, ...errorsOf(problem)]
  const common = { form: 'change', errors }
  const chosen = changed(kind, typed, partners, candidates)

  return (
    <form
      noValidate
      onInput={event => {
        const { currentTarget } = event
        // after the boxes have drawn what they unfold
        setTimeout(() => setTyped(valuesOf(currentTarget)))
      }}
      onSubmit={event => {
        event.preventDefault()
        const values = valuesOf(event.currentTarget)
        const missing = emptyInputs(event.currentTarget, label => t('errors.required', { label }))
        const now = changed(kind, values, partners, candidates)
        if (kind !== 'REVOCATION' && now.lines.length === 0) missing.unshift({ field: 'filter', text: t('change.selectOne') })
        setEmpty(missing)
        if (missing.length > 0) return
        void run(async () => {
          const made = await decreeApi.changeDecree(decree.id, body(kind, values, now))
          draft.clear()
          navigate(`/sk/${made.data.id}`)
        })
      }}
    >
      <ErrorSummary {...common} />
      {errorsOf(problem).length === 0 && <ProblemView problem={problem} />}
      <div class="card">
        <SelectField
          {...common}
          name="kind"
          label={t('change.kind')}
          unset={false}
          value="AMENDMENT"
          onChange={value => setKind(kinds.find(one => one === value) ?? 'AMENDMENT')}
          choices={kinds.map(value => ({ value, label: t(`decreeKind.${value}`) }))}
        />
        <TextArea {...common} name="ground" label={t('change.ground')} hint={t('change.groundHint')} />
        <div class="grid">
          <TextField {...common} name="minutesNumber" label={t('newDecree.minutesNumber')} hint={t('change.minutesHint')} optional />
          <TextField {...common} name="minutesDate" type="date" label={t('newDecree.minutesDate')} optional />
        </div>
      </div>
      {kind === 'AMENDMENT' && <Additions candidates={candidates} />}
      {kind !== 'REVOCATION' && <Partners kind={kind} partners={partners} typed={typed} common={common} />}
      <section class="card" aria-labelledby="will-change">
        <h2 id="will-change">{t('change.summary')}</h2>
        <div role="status">
          {kind === 'REVOCATION' ? (
            <p>{t('change.willEnd', { number: decree.number ?? '', n: partners.length })}</p>
          ) : chosen.lines.length === 0 ? (
            <p>{t('change.nothing')}</p>
          ) : (
            <ul>
              {chosen.lines.map(line => (
                <li key={line.key + line.params.name}>{t(line.key, line.params)}</li>
              ))}
            </ul>
          )}
        </div>
        <SubmitButton busy={busy}>{t('change.create')}</SubmitButton>
      </section>
    </form>
  )
}

/** What was typed before and is restored by the fields: it decides which of them are shown, and what will change. */
function kept(at: ReturnType<typeof useDraft>['at'], partners: DecreeEntry[], candidates: Candidate[]): Record<string, string> {
  const boxes = [...candidates.map(one => `add-${one.applicationId}`), ...partners.map(one => `pick-${one.applicationId}`)]
  const ticked = boxes.filter(name => at(name, 'false').value === 'true').map(name => [name, 'on'])
  const fields = partners.flatMap(one => {
    const of = (field: string, saved = '') => [`${field}-${one.applicationId}`, at(`${field}-${one.applicationId}`, saved).value]
    return [of('tier', String(one.tier)), of('reason'), ...written.map(field => of(field, one[field]))]
  })
  return Object.fromEntries([...ticked, ...fields])
}

function body(kind: DecreeChangeKind, values: Record<string, string>, { added, corrected, revoked }: Chosen): NewDecreeChange {
  const { ground = '', minutesNumber, minutesDate } = values
  return { kind, ground, minutesNumber: minutesNumber || null, minutesDate: minutesDate || null, added, corrected, revoked }
}

function Box({ name, children }: { name: string; children: ComponentChildren }) {
  const kept = useDraft().at(name, 'false')
  return (
    <div class="field check">
      <label>
        <input type="checkbox" name={name} defaultChecked={kept.value === 'true'} />
        <span>{children}</span>
      </label>
    </div>
  )
}

function Additions({ candidates }: { candidates: Candidate[] }) {
  const { t } = useText()
  return (
    <fieldset class="card">
      <legend class="h2">{t('change.add')}</legend>
      {candidates.length === 0 && <p>{t('change.noCandidates')}</p>}
      <ul class="rows">
        {[...candidates]
          .sort((a, b) => byName(a.outletName, b.outletName))
          .map(one => (
            <li key={one.applicationId}>
              <Box name={`add-${one.applicationId}`}>
                <strong>{one.outletName}</strong>
                <span class="quiet-text">
                  {one.applicationNumber} · {one.companyName} · {t('tier.short', { tier: one.tier })}
                </span>
              </Box>
            </li>
          ))}
      </ul>
    </fieldset>
  )
}

type Common = { form: string; errors: FieldError[] }

/** Those who do not match what is looked for are hidden and keep what was chosen for them. */
function Partners({ kind, partners, typed, common }: { kind: DecreeChangeKind; partners: DecreeEntry[]; typed: Record<string, string>; common: Common }) {
  const { t } = useText()
  const needle = (typed.filter ?? '').toLocaleLowerCase()
  const title = kind === 'AMENDMENT' ? 'change.tiers' : kind === 'CORRECTION' ? 'change.correct' : 'change.revoke'
  return (
    <fieldset class="card">
      <legend class="h2">{t(title)}</legend>
      <TextField {...common} name="filter" type="search" label={t('change.filter')} optional />
      {partners.length === 0 && <p>{t('change.nobody')}</p>}
      <ul class="rows">
        {[...partners]
          .sort((a, b) => byName(a.outletName, b.outletName))
          .map(one => (
            <li key={one.applicationId} hidden={!`${one.outletName} ${one.companyName}`.toLocaleLowerCase().includes(needle)}>
              <div>
                {kind === 'AMENDMENT' ? (
                  <SelectField
                    {...common}
                    name={`tier-${one.applicationId}`}
                    label={t('change.tierOf', { name: one.outletName })}
                    unset={false}
                    value={String(one.tier)}
                    choices={['1', '2', '3'].map(value => ({ value, label: t('tier.short', { tier: value }) }))}
                  />
                ) : (
                  <Box name={`pick-${one.applicationId}`}>
                    <strong>{one.outletName}</strong>
                    <span class="quiet-text">
                      {one.applicationNumber} · {one.companyName} · {t('tier.short', { tier: one.tier })}
                    </span>
                  </Box>
                )}
                {kind === 'CORRECTION' && typed[`pick-${one.applicationId}`] && <Corrections one={one} common={common} />}
                {kind === 'REVOCATION_IN_PART' && typed[`pick-${one.applicationId}`] && <Reasons one={one} typed={typed} common={common} />}
              </div>
            </li>
          ))}
      </ul>
    </fieldset>
  )
}

function Corrections({ one, common }: { one: DecreeEntry; common: Common }) {
  const { t } = useText()
  return (
    <div class="grid">
      {written.map(field => (
        <TextField {...common} key={field} name={`${field}-${one.applicationId}`} label={t(`change.${field}`)} value={one[field]} />
      ))}
    </div>
  )
}

function Reasons({ one, typed, common }: { one: DecreeEntry; typed: Record<string, string>; common: Common }) {
  const { t } = useText()
  const id = one.applicationId
  return (
    <div class="grid">
      <SelectField
        {...common}
        name={`reason-${id}`}
        label={t('change.reason')}
        choices={reasons.map((value: RevocationReason) => ({ value, label: t(`revocation.${value}`) }))}
      />
      <TextField {...common} name={`text-${id}`} label={t('change.text')} optional={typed[`reason-${id}`] !== 'OTHER'} />
      <TextField {...common} name={`hearingNumber-${id}`} label={t('change.hearingNumber')} optional />
      <TextField {...common} name={`hearingDate-${id}`} type="date" label={t('change.hearingDate')} optional />
    </div>
  )
}
