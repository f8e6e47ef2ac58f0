import { api } from '../api/sahkan.ts'
import { dateText, instantText, spanText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { Page, Shown } from '../ui/page.tsx'
import { Fact, Facts } from '../ui/parts.tsx'
import { figureApi } from './api.ts'
import { BarTable } from './bar-table.tsx'
import { dayText, everyDay } from './days.ts'
import { useText } from './text/text.ts'
import type { PeriodFigures, ReviewFigures } from './types.ts'

/** How a period goes: what came in, where it stands, how long it took and who carries it. */
export function FiguresPage({ id }: { id: string }) {
  const { t } = useText()
  const period = useLoad(() => api.period(id), [id])
  const figures = useLoad(() => figureApi.period(id), [id])
  const review = useLoad(() => figureApi.review(id), [id])
  const asked = period.now.state === 'ready' ? period.now.data : null
  const labels = Object.fromEntries((asked?.requirements ?? []).map(one => [one.code, one.label]))
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
      </p>
      <Shown now={figures.now} reload={figures.reload}>
        {data => <Received figures={data} code={asked?.code ?? id} labels={labels} />}
      </Shown>
      <Shown now={review.now} reload={review.reload}>
        {data => <Reviewed figures={data} code={asked?.code ?? id} labels={labels} />}
      </Shown>
    </Page>
  )
}

type Labels = Record<string, { id: string; en: string }>
type Named = { code: string; labels: Labels }

function Received({ figures, code, labels }: Named & { figures: PeriodFigures }) {
  const { t, both, language } = useText()
  const name = (requirement: string) => (labels[requirement] ? both(labels[requirement]) : requirement)
  const funnel = (['begun', 'submitted', 'completed', 'recommended', 'named'] as const).map(step => ({
    label: t(`figures.${step}`),
    values: [figures.funnel[step]],
    bar: figures.funnel[step],
  }))
  return (
    <>
      <p class="quiet-text">{t('figures.at', { at: instantText(figures.at, language, figures.zone) })}</p>
      <BarTable
        title={t('figures.funnel')}
        lead={t('figures.funnelLead')}
        head={[t('figures.step'), t('figures.count')]}
        rows={funnel}
        file={`${code}-funnel`}
        empty=""
      />
      <BarTable
        title={t('figures.days')}
        head={[t('figures.day'), t('figures.begun'), t('figures.submitted')]}
        rows={everyDay(figures.days).map(({ day, begun, submitted }) => ({ label: dayText(day, language), values: [begun, submitted], bar: submitted }))}
        file={`${code}-days`}
        empty={t('figures.none')}
      />
      <BarTable
        title={t('figures.hours')}
        head={[t('figures.hour'), t('figures.submitted')]}
        rows={figures.hours.map(({ hour, submitted }) => ({ label: `${String(hour).padStart(2, '0')}.00`, values: [submitted], bar: submitted }))}
        file={`${code}-hours`}
        empty={t('figures.none')}
      />
      <BarTable
        title={t('figures.standing')}
        head={[t('figures.state'), t('figures.count')]}
        rows={figures.standing.map(({ state, outletType, count }) => ({
          label: `${t(`figures.state.${state}`)} · ${t(`outletType.${outletType}`)}`,
          values: [count],
          bar: count,
        }))}
        file={`${code}-states`}
        empty={t('figures.none')}
      />
      <BarTable
        title={t('figures.lacking')}
        lead={t('figures.lackingLead')}
        head={[t('figures.paper'), t('figures.lack'), t('figures.of')]}
        rows={figures.lacking.map(({ requirementCode, lack, of }) => ({ label: name(requirementCode), values: [lack, of], bar: lack }))}
        file={`${code}-lacking`}
        empty={t('figures.lackingNone')}
      />
    </>
  )
}

function Reviewed({ figures, code, labels }: Named & { figures: ReviewFigures }) {
  const { t, both, language } = useText()
  const reason = ({ reasonCode, requirementCode }: ReviewFigures['reasons'][number]) => {
    const label = requirementCode === null ? undefined : labels[requirementCode]
    return label ? `${t(`code.${reasonCode}`)} · ${both(label)}` : t(`code.${reasonCode}`)
  }
  return (
    <>
      <section class="card">
        <h2>{t('figures.review')}</h2>
        <Facts>
          <Fact name={t('figures.waiting')}>{figures.waiting}</Fact>
          <Fact name={t('figures.lately')}>{figures.decidedLately}</Fact>
          <Fact name={t('figures.doneBy')}>{figures.doneBy ? dateText(figures.doneBy, language) : t('figures.doneByNone')}</Fact>
        </Facts>
        <p class="hint">{t('figures.doneByHint')}</p>
      </section>
      <BarTable
        title={t('figures.spans')}
        lead={t('figures.spansLead')}
        head={[t('figures.part'), t('figures.median'), t('figures.p90'), t('figures.count')]}
        rows={figures.spans.map(({ part, medianSeconds, p90Seconds, count }) => ({
          label: t(`figures.part.${part}`),
          values: [spanText(medianSeconds, language), spanText(p90Seconds, language), count],
          bar: medianSeconds,
        }))}
        file={`${code}-spans`}
        empty={t('figures.none')}
      />
      <BarTable
        title={t('figures.reviewers')}
        head={[t('figures.reviewer'), t('figures.open'), t('figures.decided')]}
        rows={figures.reviewers.map(({ name, open, decided }) => ({ label: name, values: [open, decided], bar: open + decided }))}
        file={`${code}-reviewers`}
        empty={t('figures.none')}
      />
      <BarTable
        title={t('figures.reasons')}
        head={[t('figures.reason'), t('figures.count')]}
        rows={figures.reasons.map(one => ({ label: reason(one), values: [one.count], bar: one.count }))}
        file={`${code}-reasons`}
        empty={t('figures.none')}
      />
    </>
  )
}
