import type { Answer } from '../api/client.ts'
import { api } from '../api/sahkan.ts'
import { serverNow } from '../api/server-clock.ts'
import type { Application, CaseOutcome, PeriodDetail, Requirement } from '../api/types.ts'
import { instantText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { Page, Shown } from '../ui/page.tsx'
import { ReasonList } from '../ui/reason-list.tsx'
import { applicationApi } from './api.ts'
import { ApplicationBadge } from './applications.tsx'
import { DocumentList } from './document-list.tsx'
import { EditableApplication } from './editable-application.tsx'
import { changedSinceReturn, isTooLate, type Revocation, revocationIn } from './editing.ts'
import { ObjectionSection } from './objecting.ts'
import { ReturnedNote } from './returned-note.tsx'
import { Standing } from './standing.tsx'
import { useText } from './text/text.ts'
import { TimelineView } from './timeline.tsx'

/** Whose reasons there are, and where an objection may have been upheld. */
const explainedStates: readonly Application['state'][] = ['RETURNED', 'REFUSED', 'SUBMITTED', 'RECOMMENDED']

type Everything = {
  application: Application
  period: PeriodDetail
  outcome: CaseOutcome | null
  unchanged: boolean
  revocation: Revocation | null
}

/** One answer to the screen; the reasons come from another service, and the page lives without them for a while. */
async function everything(id: string): Promise<Answer<Everything>> {
  const application = await applicationApi.application(id)
  const explained = explainedStates.includes(application.data.state)
  const [period, outcome, timeline] = await Promise.all([
    api.period(application.data.period.id),
    explained ? applicationApi.outcome(id).catch(() => null) : null,
    application.data.state === 'RETURNED' || application.data.state === 'DECREED' ? applicationApi.timeline(id).catch(() => null) : null,
  ])
  const data = {
    application: application.data,
    period: period.data,
    outcome: outcome?.data ?? null,
    unchanged: timeline !== null && !changedSinceReturn(timeline.data.items),
    revocation: timeline === null ? null : revocationIn(timeline.data.items),
  }
  return { ...application, data }
}

const requirementsFor = (period: PeriodDetail, application: Application): Requirement[] =>
  period.requirements.filter(requirement => requirement.outletTypes.includes(application.outlet.type))

export function ApplicationPage({ id }: { id: string }) {
  const { t } = useText()
  const { now, reload, put } = useLoad(() => everything(id), [id], { kinds: ['application', 'case'], id })
  const application = now.state === 'ready' ? now.data.application : null
  const title = application === null ? t('app.title') : application.outlet.name
  return (
    <Page
      title={title}
      back={{ to: '/permohonan', label: t('apps.title') }}
      lead={
        application && (
          <>
            {application.number ? `${application.number} · ` : ''}
            {application.period.title} · {application.company.legalName}
          </>
        )
      }
      badge={now.state === 'ready' && <ApplicationBadge application={now.data.application} revoked={now.data.revocation !== null} />}
    >
      <ReturnedNote />
      <Shown now={now} reload={reload}>
        {(all, etag) => {
          const { application: shown, period, outcome } = all
          const changed = (answer: Answer<Application>) =>
            put({ ...answer, data: { ...all, application: answer.data, unchanged: all.unchanged && answer.data.version === shown.version } })
          const tooLate = isTooLate(shown, serverNow())
          return (
            <>
              {(shown.state === 'DRAFT' || shown.state === 'RETURNED') && !tooLate ? (
                <EditableApplication
                  application={shown}
                  etag={etag ?? `"${shown.version}"`}
                  requirements={requirementsFor(period, shown)}
                  outcome={outcome}
                  unchanged={all.unchanged}
                  onChanged={changed}
                  onReload={reload}
                />
              ) : (
                <SettledApplication
                  application={shown}
                  requirements={requirementsFor(period, shown)}
                  outcome={outcome}
                  tooLate={tooLate}
                  revocation={all.revocation}
                  onReload={reload}
                />
              )}
              <TimelineView id={shown.id} version={shown.version} zone={shown.period.zone} requirements={period.requirements} />
            </>
          )
        }}
      </Shown>
    </Page>
  )
}

type Settled = {
  application: Application
  requirements: Requirement[]
  outcome: CaseOutcome | null
  tooLate: boolean
  revocation: Revocation | null
  onReload: () => Promise<void>
}

function SettledApplication({ application, requirements, outcome, tooLate, revocation, onReload }: Settled) {
  const { t, language } = useText()
  return (
    <>
      <Standing application={application} tooLate={tooLate} revocation={revocation} objection={outcome?.objection ?? null} />
      {application.state === 'REFUSED' && outcome && outcome.reasons.length > 0 && (
        <section class="card" aria-labelledby="reasons">
          <h2 id="reasons">{t('app.reasons')}</h2>
          <ReasonList items={outcome.reasons} />
          {outcome.objectionHeldSince && <p>{t('app.objectionHeld')}</p>}
          {outcome.objectUntil && !outcome.objection && (
            <p>{t('app.objectUntil', { until: instantText(outcome.objectUntil, language, application.period.zone) })}</p>
          )}
        </section>
      )}
      {outcome && (outcome.objection || application.state === 'REFUSED') && <ObjectionSection application={application} outcome={outcome} onFiled={onReload} />}
      <section class="card" aria-labelledby="documents">
        <h2 id="documents">{t(application.receipts.length > 0 ? 'app.allDocuments' : 'app.keptDocuments')}</h2>
        <DocumentList application={application} requirements={requirements} />
      </section>
    </>
  )
}
