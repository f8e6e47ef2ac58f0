import { api } from '../api/sahkan.ts'
import { serverNow } from '../api/server-clock.ts'
import { instantText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { Page, Shown } from '../ui/page.tsx'
import { figureApi } from './api.ts'
import { Chart, type Drawing, DrawingOf } from './chart.tsx'
import { dayBegins, dayText, everyDay } from './days.ts'
import { everyHour, matrix } from './plans.ts'
import { Reviewed } from './reviewed.tsx'
import { useText } from './text/text.ts'
import type { Named, PeriodFigures } from './types.ts'

/** How a period goes: what came in, where it stands, how long it took and who carries it. */
export function FiguresPage({ id, drawing }: { id: string; drawing: Drawing }) {
  const { t, language } = useText()
  const period = useLoad(() => api.period(id), [id])
  const figures = useLoad(() => figureApi.period(id), [id])
  const review = useLoad(() => figureApi.review(id), [id])
  const asked = period.now.state === 'ready' ? period.now.data : null
  const labels = Object.fromEntries((asked?.requirements ?? []).map(one => [one.code, one.label]))
  const named = { id, period: asked, code: asked?.code ?? id, labels }
  return (
    <Page title={t('figures.title')} lead={asked?.title} back={{ to: `/periode/${id}`, label: asked?.title ?? t('nav.periods') }}>
      <p class="actions">
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            void figures.reload()
            void review.reload()
          }}
        >
          {t('figures.again')}
        </button>
        <a class="button quiet" href={`/api/periods/${id}/figures/sheets?lang=${language}`} download>
          {t('figures.allPeriod')}
        </a>
        <a class="button quiet" href={`/api/cases/figures/sheets?periodId=${id}&lang=${language}`} download>
          {t('figures.allReview')}
        </a>
      </p>
      <DrawingOf.Provider value={drawing}>
        <Shown now={figures.now} reload={figures.reload}>
          {data => <Received figures={data} {...named} />}
        </Shown>
        <Shown now={review.now} reload={review.reload}>
          {data => <Reviewed figures={data} {...named} />}
        </Shown>
      </DrawingOf.Provider>
    </Page>
  )
}

function Received({ figures, id, period, code, labels }: Named & { figures: PeriodFigures }) {
  const { t, both, language } = useText()
  const name = (requirement: string) => (labels[requirement] ? both(labels[requirement]) : requirement)
  const sheet = (chart: string) => `/api/periods/${id}/figures/sheets?chart=${chart}&lang=${language}`
  const { standing, zone } = figures
  const steps = figures.steps.map(one => ({ ...one, label: t(`figures.step.${one.name}`) }))
  const days = everyDay(figures.days)
  const hours = period && everyHour(figures.hourly, period, serverNow())
  const byState = matrix(standing)
  const marks = period
    ? [
        { at: Date.parse(period.opensAt) / 1000, name: t('figures.opens') },
        { at: Date.parse(period.closesAt) / 1000, name: t('figures.closes') },
      ]
    : []
  const begunAndSent = (begun: number[], submitted: number[]) => [
    { name: t('figures.begun'), values: begun },
    { name: t('figures.submitted'), values: submitted },
  ]
  return (
    <>
      <p class="quiet-text">{t('figures.at', { at: instantText(figures.at, language, zone) })}</p>
      <Chart
        title={t('figures.funnel')}
        lead={t('figures.funnelLead', { completed: figures.funnel.completed })}
        plan={
          steps.some(step => step.reached > 0)
            ? {
                kind: 'rows',
                stacked: true,
                labels: steps.map(step => step.label),
                series: [
                  { name: t('figures.went'), values: steps.map(step => step.went) },
                  { name: t('figures.mayStill'), values: steps.map(step => step.open) },
                  { name: t('figures.lost'), values: steps.map(step => step.lost) },
                ],
              }
            : null
        }
        head={[t('figures.step'), t('figures.reached'), t('figures.went'), t('figures.mayStill'), t('figures.lost')]}
        rows={steps.map(step => [step.label, step.reached, step.went, step.open, step.lost])}
        file={`${code}-funnel`}
        sheet={sheet('FUNNEL')}
        empty=""
      />
      <Chart
        title={t('figures.hourly')}
        lead={t('figures.hourlyLead')}
        plan={hours && { kind: 'time', bars: false, at: hours.at, series: begunAndSent(hours.begun, hours.submitted), zone, marks }}
        head={[t('figures.hour'), t('figures.begun'), t('figures.submitted')]}
        rows={figures.hourly.map(one => [instantText(one.from, language, zone), one.begun, one.submitted])}
        file={`${code}-hourly`}
        sheet={sheet('HOURLY')}
        empty={t('figures.none')}
      />
      <Chart
        title={t('figures.days')}
        plan={{
          kind: 'time',
          bars: true,
          at: days.map(({ day }) => dayBegins(day, zone)),
          series: begunAndSent(
            days.map(one => one.begun),
            days.map(one => one.submitted),
          ),
          zone,
          marks,
        }}
        head={[t('figures.day'), t('figures.begun'), t('figures.submitted')]}
        rows={days.map(({ day, begun, submitted }) => [dayText(day, language), begun, submitted])}
        file={`${code}-days`}
        sheet={sheet('DAYS')}
        empty={t('figures.none')}
      />
      <Chart
        title={t('figures.hours')}
        plan={{ kind: 'columns', ...ofDay(figures.hours, t('figures.submitted')) }}
        head={[t('figures.hour'), t('figures.submitted')]}
        rows={figures.hours.map(({ hour, submitted }) => [`${String(hour).padStart(2, '0')}.00`, submitted])}
        file={`${code}-hours`}
        sheet={sheet('HOURS')}
        empty={t('figures.none')}
      />
      <Chart
        title={t('figures.standing')}
        plan={{
          kind: 'rows',
          stacked: true,
          labels: byState.states.map(state => t(`figures.state.${state}`)),
          series: byState.types.map(type => ({ name: t(`outletType.${type}`), values: byState.states.map(state => byState.of(state, type)) })),
        }}
        head={[t('figures.state'), ...byState.types.map(type => t(`outletType.${type}`))]}
        rows={byState.states.map(state => [t(`figures.state.${state}`), ...byState.types.map(type => byState.of(state, type))])}
        file={`${code}-states`}
        sheet={sheet('STANDING')}
        empty={t('figures.none')}
      />
      <Chart
        title={t('figures.lacking')}
        lead={t('figures.lackingLead')}
        plan={{
          kind: 'rows',
          stacked: false,
          labels: figures.lacking.map(one => name(one.requirementCode)),
          series: [{ name: t('figures.lack'), values: figures.lacking.map(one => one.lack) }],
        }}
        head={[t('figures.paper'), t('figures.lack'), t('figures.of')]}
        rows={figures.lacking.map(({ requirementCode, lack, of }) => [name(requirementCode), lack, of])}
        file={`${code}-lacking`}
        sheet={sheet('LACKING')}
        empty={t('figures.lackingNone')}
      />
    </>
  )
}

/** All hours of a day: the still ones too. */
function ofDay(hours: PeriodFigures['hours'], name: string) {
  const all = Array.from({ length: 24 }, (_, hour) => hour)
  return {
    labels: all.map(hour => String(hour).padStart(2, '0')),
    series: [{ name, values: all.map(hour => hours.find(one => one.hour === hour)?.submitted ?? 0) }],
  }
}
