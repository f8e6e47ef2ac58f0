import { type HealthStatus, type Overview, type Service, type Stage, services } from '../api/types.ts'
import { clockText, spanText } from '../text/time.ts'
import { Badge, type Tone } from '../ui/parts.tsx'
import { type Each, type Known, secondsSince } from './concerns.ts'
import { useText } from './text/text.ts'

type Props = { each: Each<Overview> }

/** Where everything stands, from the draft to the notice. What is finished is quiet. */
export function Pipeline({ each }: Props) {
  const { t } = useText()
  return (
    <section aria-labelledby="alur">
      <h2 id="alur" tabIndex={-1}>
        {t('ops.pipeline')}
      </h2>
      <ol class="quarters">
        {services.map(service => (
          <li key={service} class="card">
            <h3>{t(`service.${service}`)}</h3>
            <Silence known={each[service]} />
            {each[service].data && <Stages service={service} overview={each[service].data} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Silence({ known }: { known: Known<Overview> }) {
  const { t, language } = useText()
  if (!known.problem) return null
  return (
    <p class="advice">
      {known.problem.status === 401 || known.problem.status === 403 ? t('ops.closed') : t('ops.silent')}{' '}
      {known.data && t('ops.lastKnown', { when: clockText(known.data.at, language) })}
    </p>
  )
}

function Stages({ service, overview }: { service: Service; overview: Overview }) {
  const { t } = useText()
  if (overview.stages.length === 0) return <p class="quiet-text">{t('ops.noStages')}</p>
  return (
    <ol class="stages">
      {overview.stages.map(one => (
        <StageRow key={one.stage} service={service} stage={one} now={overview.at} />
      ))}
    </ol>
  )
}

function StageRow({ service, stage: { stage, count, oldestSince, oldestNumber, waiting }, now }: { service: Service; stage: Stage; now: string }) {
  const { t, stage: stageName, language } = useText()
  const open = waiting && count > 0
  return (
    <li class={open ? 'open' : ''}>
      <span>
        {stageName(`${service}.${stage}`)}
        {open && oldestSince && (
          <span class="quiet-text">
            {t('ops.oldest', { span: spanText(secondsSince(oldestSince, now), language) })}
            {oldestNumber && ` · ${oldestNumber}`}
          </span>
        )}
      </span>
      <strong>{new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'id-ID').format(count)}</strong>
    </li>
  )
}

/** How the services hear from each other: what has not left, what has not arrived, what is stuck. */
export function SpineTable({ each }: Props) {
  const { t } = useText()
  return (
    <section aria-labelledby="kabar">
      <h2 id="kabar" tabIndex={-1}>
        {t('ops.spine')}
      </h2>
      <p class="hint">{t('ops.spineHint')}</p>
      <table class="stacking">
        <thead>
          <tr>
            {(['ops.service', 'ops.sending', 'ops.unsent', 'ops.lag', 'ops.held', 'ops.parkedCount'] as const).map(key => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {services.map(service => (
            <tr key={service}>
              <th scope="row">{t(`service.${service}`)}</th>
              <SpineCells known={each[service]} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function SpineCells({ known }: { known: Known<Overview> }) {
  const { t, language } = useText()
  if (!known.data) return <td colSpan={5}>{t('ops.silent')}</td>
  const { spine, at } = known.data
  return (
    <>
      <td data-label={t('ops.sending')}>
        <span>
          {spine.trouble ? <Badge tone="bad">{t('ops.blocked')}</Badge> : <Badge tone="good">{t(spine.leading ? 'ops.leads' : 'ops.follows')}</Badge>}
          {spine.trouble && <span class="quiet-text">{t('ops.blockedText', { code: spine.trouble })}</span>}
          {known.problem && <span class="quiet-text">{t('ops.lastKnown', { when: clockText(at, language) })}</span>}
        </span>
      </td>
      <td data-label={t('ops.unsent')}>
        <span>
          {spine.unsent === 0 ? t('ops.nothing') : spine.unsent}
          {spine.oldestUnsentSince && (
            <span class="quiet-text">{t('ops.oldest', { span: spanText(secondsSince(spine.oldestUnsentSince, at), language) })}</span>
          )}
        </span>
      </td>
      <td data-label={t('ops.lag')}>{spine.lagSeconds < 1 ? t('ops.noLag') : spanText(spine.lagSeconds, language)}</td>
      <td data-label={t('ops.held')}>{spine.held === 0 ? t('ops.nothing') : spine.held}</td>
      <td data-label={t('ops.parkedCount')}>
        {spine.parked === 0 ? (
          t('ops.nothing')
        ) : (
          <a href="#tertahan">
            <strong>{spine.parked}</strong>
          </a>
        )}
      </td>
    </>
  )
}

const tones: Record<HealthStatus, Tone> = { UP: 'good', DOWN: 'bad', OUT_OF_SERVICE: 'warning', UNKNOWN: 'neutral' }

/** A service that does not answer says so on its own card; the others go on. */
export function HealthCards({ each }: Props) {
  const { t } = useText()
  return (
    <section aria-labelledby="kesehatan">
      <h2 id="kesehatan" tabIndex={-1}>
        {t('ops.health')}
      </h2>
      <ul class="quarters">
        {services.map(service => (
          <li key={service} class="card">
            <HealthCard service={service} known={each[service]} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function HealthCard({ service, known }: { service: Service; known: Known<Overview> }) {
  const { t, part } = useText()
  const status = (value: string) => (value in tones ? (value as HealthStatus) : 'UNKNOWN')
  const whole = known.problem || !known.data ? null : status(known.data.health.status)
  return (
    <>
      <h3>{t(`service.${service}`)}</h3>
      <p>{whole ? <Badge tone={tones[whole]}>{t(`health.${whole}`)}</Badge> : <Badge tone="bad">{t('health.silent')}</Badge>}</p>
      {whole === null && <p class="quiet-text">{t('ops.silentText')}</p>}
      {whole && (
        <ul class="stages">
          {known.data?.health.parts.map(one => (
            <li key={one.name}>
              <span>{part(one.name)}</span>
              <Badge tone={tones[status(one.status)]}>{t(`health.${status(one.status)}`)}</Badge>
            </li>
          ))}
        </ul>
      )}
      {known.data && <p class="quiet-text">{t('app.version', { version: known.data.version })}</p>}
    </>
  )
}
