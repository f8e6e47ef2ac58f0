import { serverNow } from '../api/server-clock.ts'
import type { Application, ApplicationState } from '../api/types.ts'
import { Link } from '../router.tsx'
import { instantText } from '../text/time.ts'
import { Waiting } from '../ui/draft.tsx'
import { useLoad } from '../ui/load.ts'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { Badge, type Tone } from '../ui/parts.tsx'
import { applicationApi } from './api.ts'
import { deadlineOf, isTooLate } from './editing.ts'
import { ReturnedNote } from './returned-note.tsx'
import { useText } from './text/text.ts'

const tones: Record<ApplicationState, Tone> = {
  DRAFT: 'warning',
  SUBMITTED: 'info',
  RETURNED: 'warning',
  RECOMMENDED: 'good',
  REFUSED: 'bad',
  DECREED: 'good',
  WITHDRAWN: 'neutral',
}

export function ApplicationBadge({ application, revoked = false }: { application: Application; revoked?: boolean }) {
  const { t } = useText()
  if (revoked) return <Badge tone="bad">{t('application.REVOKED')}</Badge>
  if (isTooLate(application, serverNow()))
    return <Badge tone="neutral">{t(application.state === 'DRAFT' ? 'application.notSent' : 'application.notCompleted')}</Badge>
  return <Badge tone={tones[application.state]}>{t(`application.${application.state}`)}</Badge>
}

export function ApplicationsPage() {
  const { t, language } = useText()
  const { now, reload } = useLoad(applicationApi.applications, [], { kinds: ['application', 'case'] })
  const start = (
    <Link to="/permohonan/baru" class="button">
      {t('apps.new')}
    </Link>
  )
  return (
    <Page title={t('apps.title')} actions={start}>
      <ReturnedNote />
      <Shown now={now} reload={reload}>
        {list =>
          list.items.length === 0 ? (
            <Empty>{t('apps.empty')}</Empty>
          ) : (
            <ul class="rows card">
              {list.items.map(one => {
                const due = deadlineOf(one)
                return (
                  <li key={one.id}>
                    <div>
                      <Link to={`/permohonan/${one.id}`} class="row-title">
                        {one.outlet.name}
                      </Link>
                      <span class="quiet-text">
                        {one.number ?? t('apps.noNumber')} · {t(`outletType.${one.outlet.type}`)}
                      </span>
                      <span class="quiet-text">{one.period.title}</span>
                      {due && !isTooLate(one, serverNow()) && <Waiting of={one.id} />}
                    </div>
                    <div class="row-end">
                      <ApplicationBadge application={one} />
                      {due && (
                        <span class="quiet-text">
                          {t(isTooLate(one, serverNow()) ? 'app.closedAt' : 'app.until')} {instantText(due, language, one.period.zone)}
                        </span>
                      )}
                    </div>
                  </li>
                )
              })}
            </ul>
          )
        }
      </Shown>
    </Page>
  )
}
