import { useState } from 'react'
import { type OperatorAction, type OperatorActionPage, type ReconciliationOutcome, type ReconciliationReport, type Service, services } from '../api/types.ts'
import { hasRole, useSession } from '../session.tsx'
import { instantText } from '../text/time.ts'
import { useAction } from '../ui/load.ts'
import { Empty } from '../ui/page.tsx'
import { Badge } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { operationsApi } from './api.ts'
import { type Each, invariantWords, type Known, serviceOf, unansweredKeys } from './concerns.ts'
import type { Live } from './live.ts'
import { useText } from './text/text.ts'

/** What each service found when it held itself against the others. */
export function Reconciliations({ live }: { live: Live<ReconciliationReport> }) {
  const { t } = useText()
  return (
    <section aria-labelledby="pencocokan">
      <h2 id="pencocokan" tabIndex={-1}>
        {t('ops.reconciliation')}
      </h2>
      <p class="hint">{t('ops.reconciliationHint')}</p>
      <ul class="pairs">
        {services.map(service => (
          <li key={service} class="card">
            <Reconciled service={service} known={live.each[service]} refresh={live.refresh} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Reconciled({ service, known, refresh }: { service: Service; known: Known<ReconciliationReport>; refresh: () => Promise<void> }) {
  const { t, language } = useText()
  const { me } = useSession()
  const { busy, problem, run } = useAction()
  const [ran, setRan] = useState(false)
  const outcomes = known.data?.outcomes ?? []
  const bad = outcomes.filter(outcome => outcome.differences > 0 || outcome.trouble)
  const good = outcomes.filter(outcome => !bad.includes(outcome))
  const again = () =>
    run(async () => {
      setRan(false)
      await operationsApi.reconcile(service)
      await refresh()
      setRan(true)
    })
  return (
    <>
      <div class="split">
        <h3>{t(`service.${service}`)}</h3>
        {known.data && (bad.length === 0 ? <Badge tone="good">{t('ops.matches')}</Badge> : <Badge tone="bad">{t('ops.differs')}</Badge>)}
      </div>
      <ProblemView problem={problem} />
      {known.problem && <p class="advice">{t('ops.notRead')}</p>}
      {!known.data && known.at !== null && <p>{t('ops.neverReconciled')}</p>}
      {known.data && (
        <p class="quiet-text" role={ran ? 'status' : undefined}>
          {t('ops.reconciledAt', { when: instantText(known.data.finishedAt, language) })}
        </p>
      )}
      {bad.length > 0 && (
        <ul class="reasons">
          {bad.map(outcome => (
            <li key={outcome.invariant}>
              <Difference outcome={outcome} />
            </li>
          ))}
        </ul>
      )}
      {good.length > 0 && (
        <details class="small">
          <summary>{t('ops.matching', { n: good.length })}</summary>
          <ul class="plain-list">
            {good.map(outcome => (
              <li key={outcome.invariant}>
                <InvariantText outcome={outcome} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {hasRole(me, 'operator') && (
        <p class="actions">
          <button type="button" class="button quiet" aria-disabled={busy} onClick={() => void again()}>
            {busy ? t('ops.reconciling') : t('ops.reconcile')} <span class="sr">{t(`service.${service}`)}</span>
          </button>
        </p>
      )}
    </>
  )
}

function InvariantText({ outcome }: { outcome: ReconciliationOutcome }) {
  const { t, invariant } = useText()
  const words = invariantWords(outcome.invariant)
  return <>{words ? t(`ops.invariant.${words.family}`, { service: t(`service.${words.service}`) }) : invariant(outcome.invariant)}</>
}

function Difference({ outcome }: { outcome: ReconciliationOutcome }) {
  const { t } = useText()
  return (
    <>
      <strong>
        <InvariantText outcome={outcome} />
      </strong>
      {outcome.unanswered || outcome.trouble ? <Unanswered why={outcome.unanswered} /> : t('ops.differences', { n: outcome.differences })}
      {outcome.examples.length > 0 && (
        <details class="small technical">
          <summary>{t('ops.examples', { n: outcome.examples.length })}</summary>
          <ul class="plain-list">
            {outcome.examples.map(id => (
              <li key={id}>
                <code class="digest">{id}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** What was found before there were codes says no more than that it is not known. */
function Unanswered({ why }: { why: ReconciliationOutcome['unanswered'] }) {
  const { t } = useText()
  const service = serviceOf(why?.service)
  const key = why && unansweredKeys[why.code]
  return <>{key ? t(key, { service: service ? t(`service.${service}`) : '' }) : t('ops.notAsked')}</>
}

/** Who stepped in, on what and why; the newest of all services together. */
export function ActionList({ each }: { each: Each<OperatorActionPage> }) {
  const { t } = useText()
  const { me } = useSession()
  const silent = services.filter(service => each[service].problem)
  const rows = services
    .flatMap(service => (each[service].data?.items ?? []).map(action => ({ service, action })))
    .sort((one, other) => Date.parse(other.action.at) - Date.parse(one.action.at))
    .slice(0, 20)
  // An account's id says nothing; that two people stepped in, and which of them twice, does.
  const others = [...new Set(rows.map(({ action }) => action.actor))].filter(actor => actor !== me.id)
  return (
    <section aria-labelledby="tindakan">
      <h2 id="tindakan">{t('ops.actions')}</h2>
      {silent.length > 0 && <p class="advice">{t('ops.partly', { list: silent.map(service => t(`service.${service}`)).join(', ') })}</p>}
      {rows.length === 0 ? (
        <Empty>{t('ops.noActions')}</Empty>
      ) : (
        <ul class="rows card">
          {rows.map(({ service, action }) => (
            <li key={service + action.id}>
              <ActionRow service={service} action={action} by={others.indexOf(action.actor) + 1} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function ActionRow({ service, action, by }: { service: Service; action: OperatorAction; by: number }) {
  const { t, language } = useText()
  const source = serviceOf(action.source)
  return (
    <div>
      <span class="row-title">
        {t(`action.${action.action}`, { service: t(`service.${service}`), source: source ? t(`service.${source}`) : t('ops.unknownSource') })}
      </span>
      <span>{t('ops.because', { reason: action.reason })}</span>
      <span class="quiet-text">
        {instantText(action.at, language)} · {by === 0 ? t('ops.byYou') : t('ops.byOther', { n: by })}
      </span>
    </div>
  )
}
