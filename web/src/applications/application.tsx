import type { Answer } from '../api/client.ts'
import { api } from '../api/sahkan.ts'
import type { Application, CaseOutcome, PeriodDetail, Requirement } from '../api/types.ts'
import { useLoad } from '../ui/load.ts'
import { Page, Shown } from '../ui/page.tsx'
import { Badge } from '../ui/parts.tsx'
import { ReasonList } from '../ui/reason-list.tsx'
import { applicationApi } from './api.ts'
import { applicationTones } from './applications.tsx'
import { DocumentList } from './document-list.tsx'
import { EditableApplication } from './editable-application.tsx'
import { Standing } from './standing.tsx'
import { useText } from './text/text.ts'
import { TimelineView } from './timeline.tsx'

type Everything = { application: Application; period: PeriodDetail; outcome: CaseOutcome | null }

/** One answer to the screen; the reasons come from another service, and the page lives without them for a while. */
async function everything(id: string): Promise<Answer<Everything>> {
  const application = await applicationApi.application(id)
  const explained = application.data.state === 'RETURNED' || application.data.state === 'REFUSED'
  const [period, outcome] = await Promise.all([api.period(application.data.period.id), explained ? applicationApi.outcome(id).catch(() => null) : null])
  return { data: { application: application.data, period: period.data, outcome: outcome?.data ?? null }, etag: application.etag, status: application.status }
}

const requirementsFor = (period: PeriodDetail, application: Application): Requirement[] =>
  period.requirements.filter(requirement => requirement.outletTypes.includes(application.outlet.type))

export function ApplicationPage({ id }: { id: string }) {
  const { t } = useText()
  const { now, reload, put } = useLoad(() => everything(id), [id])
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
      badge={application && <Badge tone={applicationTones[application.state]}>{t(`application.${application.state}`)}</Badge>}
    >
      <Shown now={now} reload={reload}>
        {(all, etag) => {
          const { application: shown, period, outcome } = all
          const changed = (answer: Answer<Application>) => put({ ...answer, data: { ...all, application: answer.data } })
          return (
            <>
              {shown.state === 'DRAFT' || shown.state === 'RETURNED' ? (
                <EditableApplication
                  application={shown}
                  etag={etag ?? `"${shown.version}"`}
                  requirements={requirementsFor(period, shown)}
                  outcome={outcome}
                  onChanged={changed}
                  onReload={reload}
                />
              ) : (
                <SettledApplication application={shown} requirements={requirementsFor(period, shown)} outcome={outcome} />
              )}
              <TimelineView id={shown.id} version={shown.version} zone={shown.period.zone} requirements={period.requirements} />
            </>
          )
        }}
      </Shown>
    </Page>
  )
}

function SettledApplication({ application, requirements, outcome }: { application: Application; requirements: Requirement[]; outcome: CaseOutcome | null }) {
  const { t } = useText()
  return (
    <>
      <Standing application={application} />
      {application.state === 'REFUSED' && outcome && outcome.reasons.length > 0 && (
        <section class="card" aria-labelledby="reasons">
          <h2 id="reasons">{t('app.reasons')}</h2>
          <ReasonList items={outcome.reasons} />
        </section>
      )}
      <section class="card" aria-labelledby="documents">
        <h2 id="documents">{t('app.allDocuments')}</h2>
        <DocumentList application={application} requirements={requirements} />
      </section>
    </>
  )
}
