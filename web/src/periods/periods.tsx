import { api } from '../api/sahkan.ts'
import type { PeriodStage } from '../api/types.ts'
import { Link } from '../router.tsx'
import { useSession } from '../session.tsx'
import { instantText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { OfficeSwitch, useOwnOffices } from '../ui/own-office.tsx'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { Alert, Badge, type Tone } from '../ui/parts.tsx'
import { useText } from './text/text.ts'

export const stageTones: Record<PeriodStage, Tone> = {
  PREPARED: 'warning',
  ANNOUNCED: 'info',
  OPEN: 'good',
  CLOSED: 'neutral',
  IN_REVIEW: 'info',
  DECIDED: 'good',
  ARCHIVED: 'neutral',
  CANCELLED: 'bad',
}

export function PeriodsPage() {
  const { t, language } = useText()
  const { office } = useSession()
  const own = useOwnOffices('administrator', 'signatory', 'auditor')
  const { now, reload } = useLoad(api.periods, [])
  const add = (own.has('administrator') || own.has('auditor')) && (
    <>
      {own.has('administrator') && (
        <Link to="/periode/baru" class="button">
          {t('periods.new')}
        </Link>
      )}
      <Link to="/periode/daftar-syarat" class="button quiet">
        {t('periods.sets')}
      </Link>
      <Link to="/kalender" class="button quiet">
        {t('periods.calendar')}
      </Link>
    </>
  )
  return (
    <Page title={t('periods.title')} lead={t('periods.lead')} actions={add}>
      <OfficeSwitch own={own} />
      {own.has('administrator') && office?.name.id.endsWith('(belum dinamai)') && (
        <Alert kind="warning" title={t('periods.unnamed')}>
          <p>
            {t('periods.unnamedText')} <Link to="/kantor">{t('nav.office')}</Link>
          </p>
        </Alert>
      )}
      <Shown now={now} reload={reload}>
        {list =>
          !list.items.some(own.isHere) ? (
            <Empty>
              <p>{t(own.has('administrator') ? 'periods.empty' : 'periods.none')}</p>
              {own.has('administrator') && (
                <>
                  <p>{t('periods.emptyBefore')}</p>
                  <p class="actions">
                    <Link to="/orang">{t('nav.people')}</Link>
                    <Link to="/kalender">{t('nav.calendar')}</Link>
                    <Link to="/bentuk-sk">{t('nav.form')}</Link>
                  </p>
                </>
              )}
            </Empty>
          ) : (
            <ul class="rows card">
              {list.items.filter(own.isHere).map(period => (
                <li key={period.id}>
                  <div>
                    <Link to={`/periode/${period.id}`} class="row-title">
                      {period.title}
                    </Link>
                    <span class="quiet-text">
                      {period.code} ·{' '}
                      {t('periods.window', {
                        from: instantText(period.opensAt, language, period.zone),
                        until: instantText(period.closesAt, language, period.zone),
                      })}
                    </span>
                  </div>
                  <div class="row-end">
                    <Badge tone={stageTones[period.stage]}>{t(`stage.${period.stage}`)}</Badge>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </Page>
  )
}
