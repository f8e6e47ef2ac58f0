import { useState } from 'react'
import { api } from '../api/sahkan.ts'
import { type OutletType, outletTypes, type Period, type Requirement } from '../api/types.ts'
import { Link } from '../router.tsx'
import type { TextKey } from '../text/id.ts'
import { dateText, instantText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { Shown } from '../ui/page.tsx'
import { Badge, Countdown, Fact, Facts, type Tone } from '../ui/parts.tsx'
import { useText } from './text/text.ts'

const tones: Record<Period['status'], Tone> = { UPCOMING: 'info', OPEN: 'good', CLOSED: 'neutral' }

type Props = { period: Period; office?: string; canStart: boolean; onTurn: () => void }

/** A period as everybody sees it; the office looks at the same before it announces one. */
export function PeriodCard({ period, office, canStart, onTurn }: Props) {
  const { t, both, language } = useText()
  const [open, setOpen] = useState(false)
  const { rules, declared } = period
  const cancelled = period.stage === 'CANCELLED'
  return (
    <article class={`card period ${period.status.toLowerCase()}`}>
      <div class="split">
        <div>
          <h3>
            {period.title} <Badge tone={cancelled ? 'bad' : tones[period.status]}>{t(cancelled ? 'home.cancelled' : `period.${period.status}`)}</Badge>
          </h3>
          {office && <p>{office}</p>}
          <p class="quiet-text">
            {t('home.announcement', { number: period.announcement.number || '–', date: dateText(period.announcement.date, language) })} ·{' '}
            {t('home.budgetYear', { year: period.budgetYear })}
          </p>
        </div>
        {period.status === 'OPEN' && <Countdown until={period.closesAt} label={t('countdown.closes')} onOver={onTurn} />}
        {period.status === 'UPCOMING' && <Countdown until={period.opensAt} label={t('countdown.opens')} onOver={onTurn} />}
      </div>
      {declared.text && <p class="written">{both(declared.text)}</p>}
      <Facts>
        <Fact name={t('home.opens')}>{instantText(period.opensAt, language, period.zone)}</Fact>
        <Fact name={t('home.closes')}>
          {instantText(period.closesAt, language, period.zone)}
          {period.status !== 'CLOSED' && <small class="block">{t('home.closesBefore')}</small>}
        </Fact>
      </Facts>
      {period.stage !== 'PREPARED' && (
        <p>
          <a href={`/api/periods/${period.id}/procedure?lang=${language}`}>{t('home.procedure')}</a>
        </p>
      )}
      {period.status === 'OPEN' && canStart && (
        <p>
          <Link to={`/permohonan/baru?periode=${period.id}`} class="button">
            {t('home.start')}
          </Link>
        </p>
      )}
      <details onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>{t('home.policy')}</summary>
        {open && <ul>{rules.map(({ code, says }) => says && <li key={code}>{both(says)}</li>)}</ul>}
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
