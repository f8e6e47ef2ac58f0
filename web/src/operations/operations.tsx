import { useEffect, useState } from 'react'
import { type Overview, type ReconciliationReport, services } from '../api/types.ts'
import { clockText, spanText } from '../text/time.ts'
import { watchers } from '../ui/load.ts'
import { LoadingNote, Page } from '../ui/page.tsx'
import { Alert } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { operationsApi } from './api.ts'
import { ActionList, Reconciliations } from './audit.tsx'
import { type Concern, concerns } from './concerns.ts'
import { Deliveries } from './deliveries.tsx'
import { type Live, useEach } from './live.ts'
import { Parked } from './parked.tsx'
import { HealthCards, Pipeline, SpineTable } from './state.tsx'
import { useText } from './text/text.ts'

const EVERY_SECONDS = 5

/** Phone first: the one sentence that matters on top, and everything that it names below, in the order of the process. */
export function OperationsPage() {
  const { t } = useText()
  const [paused, setPaused] = useState(false)
  const overview = useEach(operationsApi.overview, EVERY_SECONDS, paused)
  const parked = useEach(operationsApi.parked, 3 * EVERY_SECONDS, paused)
  const reports = useEach(operationsApi.reconciliation, 12 * EVERY_SECONDS, paused)
  const actions = useEach(operationsApi.operatorActions, 12 * EVERY_SECONDS, paused)
  // Whatever moves is counted here; and a record that is parked was one that moved.
  useEffect(() => {
    if (paused) return
    const watcher = { watched: { kinds: ['any'] }, again: () => overview.refresh().then(() => false) }
    watchers.add(watcher)
    return () => void watchers.delete(watcher)
  }, [paused, overview.refresh])
  const { refresh: refreshParked } = parked
  // The overview is asked more often: what it counts is shown at once, not a quarter of a minute later.
  const held = services.map(service => overview.each[service].data?.spine.parked ?? 0).join()
  useEffect(() => {
    if (/[1-9]/.test(held)) void refreshParked()
  }, [held, refreshParked])
  const refresh = () => Promise.all([overview, parked, reports, actions].map(one => one.refresh()))
  const pause = () => {
    setPaused(!paused)
    if (paused) void refresh()
  }
  return (
    <Page title={t('ops.title')} lead={t('ops.lead')} wide>
      {overview.complete ? (
        <>
          <Freshness overview={overview} paused={paused} onPause={pause} />
          {!allSilent(overview) && <Verdict overview={overview} reports={reports} />}
          <Pipeline each={overview.each} />
          <SpineTable each={overview.each} />
          <Parked live={parked} onDone={refresh} />
          <Deliveries everySeconds={12 * EVERY_SECONDS} paused={paused} />
          <Reconciliations live={reports} />
          <HealthCards each={overview.each} />
          <ActionList each={actions.each} />
        </>
      ) : (
        <LoadingNote />
      )}
    </Page>
  )
}

/** Then it is the line or the session, not the services: what is wrong with them is not known. */
const allSilent = ({ each }: Live<Overview>) => services.every(service => each[service].problem)

function Freshness({ overview, paused, onPause }: { overview: Live<Overview>; paused: boolean; onPause: () => void }) {
  const { t, language } = useText()
  const { each, refresh } = overview
  const latest = services
    .map(service => each[service].data?.at ?? '')
    .sort()
    .at(-1)
  const signedOut = services.map(service => each[service].problem).find(problem => problem?.status === 401)
  const when = latest ? clockText(latest, language) : t('say.none')
  return (
    <>
      <div class="freshness">
        <p>
          {t('ops.asOf', { when })} <span class="quiet-text">{paused ? t('ops.paused') : t('ops.every', { n: EVERY_SECONDS })}</span>
        </p>
        <button type="button" class="button quiet" onClick={onPause}>
          {paused ? t('ops.resume') : t('ops.pause')}
        </button>
      </div>
      {signedOut && <ProblemView problem={signedOut} />}
      {allSilent(overview) && !signedOut && (
        <Alert kind="warning" title={t('ops.stale')}>
          <p>{latest ? t('ops.staleSince', { when }) : t('ops.staleNothing')}</p>
          <button type="button" class="button quiet" onClick={() => void refresh()}>
            {t('do.retry')}
          </button>
        </Alert>
      )}
    </>
  )
}

/** Is all well? What is not leads to its place. Spoken only when the number of things changes: ages change all the time. */
function Verdict({ overview, reports }: { overview: Live<Overview>; reports: Live<ReconciliationReport> }) {
  const { t } = useText()
  const found = concerns(overview.each, reports.each)
  const headline = found.length === 0 ? t('ops.well') : t('ops.attention', { n: found.length })
  return (
    <div class={`verdict glance ${found.length === 0 ? 'valid' : 'expired'}`}>
      <span class="verdict-mark" aria-hidden="true">
        {found.length === 0 ? '✓' : '!'}
      </span>
      <div>
        <strong role="status">{headline}</strong>
        {found.length === 0 ? (
          <p>{t('ops.wellText')}</p>
        ) : (
          <ul>
            {found.map(concern => (
              <li key={concern.kind + concern.service + (concern.part ?? concern.stage ?? '')}>
                <a href={`#${concern.section}`}>
                  <ConcernText concern={concern} />
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

function ConcernText({ concern: { kind, service, n, seconds, part, stage } }: { concern: Concern }) {
  const { t, part: partName, stage: stageName, language } = useText()
  return (
    <>
      {t(`ops.concern.${kind}`, {
        service: t(`service.${service}`),
        n: n ?? 0,
        span: spanText(seconds ?? 0, language),
        part: part ? partName(part) : '',
        stage: stage ? stageName(stage) : '',
      })}
    </>
  )
}
