import { useState } from 'react'
import { api } from '../api/sahkan.ts'
import { type OutletType, outletTypes, type Period, type Requirement } from '../api/types.ts'
import { Link, navigate, usePlace } from '../router.tsx'
import { hasRole, loginAddress, useSession } from '../session.tsx'
import type { TextKey } from '../text/id.ts'
import { dateText, instantText, yearNow } from '../text/time.ts'
import { TextField, valuesOf } from '../ui/form.tsx'
import { useLoad } from '../ui/load.ts'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { Alert, Badge, Countdown, Fact, Facts, type Tone } from '../ui/parts.tsx'
import { useText } from './text/text.ts'

const tones: Record<Period['status'], Tone> = { UPCOMING: 'info', OPEN: 'good', CLOSED: 'neutral' }
const order: Record<Period['status'], number> = { OPEN: 0, UPCOMING: 1, CLOSED: 2 }

export function HomePage() {
  const { t } = useText()
  const { me, ready } = useSession()
  const { search } = usePlace()
  const { now, reload } = useLoad(api.periods, [])
  return (
    <Page title={t('home.title')} lead={t('home.lead')} hero>
      {ready && !me.authenticated && new URLSearchParams(search).get('login') === 'failed' && (
        <Alert kind="warning" title={t('home.loginFailed')}>
          <a class="button" href={loginAddress('/')}>
            {t('home.loginAgain')}
          </a>
        </Alert>
      )}
      <section aria-labelledby="periods">
        <h2 id="periods">{t('home.periods')}</h2>
        <Shown now={now} reload={reload}>
          {periods =>
            periods.items.length === 0 ? (
              <Empty>{t('home.noPeriods')}</Empty>
            ) : (
              [...periods.items]
                .sort((a, b) => order[a.status] - order[b.status])
                .map(period => (
                  <PeriodCard key={period.id} period={period} canStart={!me.authenticated || hasRole(me, 'applicant')} onTurn={() => void reload()} />
                ))
            )
          }
        </Shown>
      </section>
      <div class="halves">
        <section aria-labelledby="how">
          <h2 id="how">{t('home.how')}</h2>
          <ol class="steps">
            {(['home.how1', 'home.how2', 'home.how3', 'home.how4'] as const).map(key => (
              <li key={key}>
                <strong>{t(key)}</strong>
                <span>{t(`${key}t`)}</span>
              </li>
            ))}
          </ol>
        </section>
        <section class="card" aria-labelledby="check">
          <h2 id="check">{t('home.check')}</h2>
          <p>{t('home.checkText')}</p>
          <form
            onSubmit={event => {
              event.preventDefault()
              const { number } = valuesOf(event.currentTarget)
              navigate(number ? `/periksa?nomor=${encodeURIComponent(number)}` : '/periksa')
            }}
          >
            <TextField form="quick" name="number" label={t('home.number')} hint={t('check.numberHint', { year: yearNow() })} errors={[]} optional={false} />
            <button class="button" type="submit">
              {t('home.checkButton')}
            </button>
          </form>
        </section>
      </div>
    </Page>
  )
}

function PeriodCard({ period, canStart, onTurn }: { period: Period; canStart: boolean; onTurn: () => void }) {
  const { t, language } = useText()
  const [open, setOpen] = useState(false)
  const { policy } = period
  const rules = [
    policy.ukwValidYears !== null && t('home.policyUkw', { n: policy.ukwValidYears }),
    policy.chiefLevel !== null && t('home.policyChief', { level: policy.chiefLevel === 'UTAMA' ? 'Utama' : 'Madya' }),
    policy.oneOutletPerCompany && t('home.policyOneOutlet'),
    policy.minimumMediaAgeYears > 0 && t('home.policyAge', { n: policy.minimumMediaAgeYears }),
    t('home.policyCompletion', { n: policy.completionDays }),
  ].filter((rule): rule is string => rule !== false)
  return (
    <article class={`card period ${period.status.toLowerCase()}`}>
      <div class="split">
        <div>
          <h3>
            {period.title} <Badge tone={tones[period.status]}>{t(`period.${period.status}`)}</Badge>
          </h3>
          <p class="quiet-text">
            {t('home.announcement', { number: period.announcement.number, date: dateText(period.announcement.date, language) })} ·{' '}
            {t('home.budgetYear', { year: period.budgetYear })}
          </p>
        </div>
        {period.status === 'OPEN' && <Countdown until={period.closesAt} label={t('countdown.closes')} onOver={onTurn} />}
        {period.status === 'UPCOMING' && <Countdown until={period.opensAt} label={t('countdown.opens')} onOver={onTurn} />}
      </div>
      <Facts>
        <Fact name={t('home.opens')}>{instantText(period.opensAt, language, period.zone)}</Fact>
        <Fact name={t('home.closes')}>
          {instantText(period.closesAt, language, period.zone)}
          {period.status !== 'CLOSED' && <small class="block">{t('home.closesBefore')}</small>}
        </Fact>
      </Facts>
      {period.status === 'OPEN' && canStart && (
        <p>
          <Link to={`/permohonan/baru?periode=${period.id}`} class="button">
            {t('home.start')}
          </Link>
        </p>
      )}
      <details onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>{t('home.policy')}</summary>
        {open && (
          <ul>
            {rules.map(rule => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        )}
      </details>
      <RequirementsOf periodId={period.id} />
    </article>
  )
}

function RequirementsOf({ periodId }: { periodId: string }) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('home.requirements')}</summary>
      {open && <RequirementTable periodId={periodId} />}
    </details>
  )
}

function RequirementTable({ periodId }: { periodId: string }) {
  const { t } = useText()
  const [type, setType] = useState<OutletType>('ONLINE')
  const { now, reload } = useLoad(() => api.period(periodId), [periodId])
  return (
    <Shown now={now} reload={reload}>
      {period => (
        <>
          <fieldset class="pills">
            <legend>{t('home.requirementsFor')}</legend>
            {outletTypes.map(one => (
              <label key={one}>
                <input type="radio" name={`type-${periodId}`} checked={one === type} onChange={() => setType(one)} />
                <span>{t(`outletType.${one}`)}</span>
              </label>
            ))}
          </fieldset>
          <ul class="requirements">
            {period.requirements
              .filter(requirement => requirement.outletTypes.includes(type))
              .map(requirement => (
                <RequirementLine key={requirement.code} requirement={requirement} />
              ))}
          </ul>
        </>
      )}
    </Shown>
  )
}

function RequirementLine({ requirement }: { requirement: Requirement }) {
  const { t, both } = useText()
  return (
    <li>
      <div>
        <strong>{both(requirement.label)}</strong>
        <span class="hint block">{both(requirement.hint)}</span>
      </div>
      <span class={`obligation ${requirement.obligation.toLowerCase()}`}>{t(`obligation.${requirement.obligation}` as TextKey)}</span>
    </li>
  )
}
