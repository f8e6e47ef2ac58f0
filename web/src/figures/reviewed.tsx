import { dateText, instantText, spanText } from '../text/time.ts'
import { Fact, Facts } from '../ui/parts.tsx'
import { Chart } from './chart.tsx'
import { against } from './forecast.ts'
import { useText } from './text/text.ts'
import type { Named, ReviewFigures } from './types.ts'

/** In hours, to the hundredth: as the spreadsheet has them. */
const hours = (seconds: number) => Math.round(seconds / 36) / 100

/** How the review goes, and when it would be done. */
export function Reviewed({ figures, ...named }: Named & { figures: ReviewFigures }) {
  const { t, both, language } = useText()
  const { id, code, labels } = named
  const sheet = (chart: string) => `/api/cases/figures/sheets?periodId=${id}&chart=${chart}&lang=${language}`
  const { spans, reviewers, reasons } = figures
  const reason = ({ reasonCode, requirementCode }: ReviewFigures['reasons'][number]) => {
    const label = requirementCode === null ? undefined : labels[requirementCode]
    return label ? `${t(`code.${reasonCode}`)} · ${both(label)}` : t(`code.${reasonCode}`)
  }
  return (
    <>
      <Expected figures={figures} {...named} sheet={sheet('FORECAST')} />
      <Chart
        title={t('figures.spans')}
        lead={t('figures.spansLead')}
        plan={{
          kind: 'rows',
          stacked: false,
          labels: spans.map(one => t(`figures.part.${one.part}`)),
          series: [
            { name: t('figures.medianHours'), values: spans.map(one => hours(one.medianSeconds)) },
            { name: t('figures.p90Hours'), values: spans.map(one => hours(one.p90Seconds)) },
          ],
        }}
        head={[t('figures.part'), t('figures.median'), t('figures.p90'), t('figures.count')]}
        rows={spans.map(one => [t(`figures.part.${one.part}`), spanText(one.medianSeconds, language), spanText(one.p90Seconds, language), one.count])}
        file={`${code}-spans`}
        sheet={sheet('SPANS')}
        empty={t('figures.none')}
      />
      <Chart
        title={t('figures.reviewers')}
        plan={{
          kind: 'rows',
          stacked: true,
          labels: reviewers.map(one => one.name),
          series: [
            { name: t('figures.decided'), values: reviewers.map(one => one.decided) },
            { name: t('figures.open'), values: reviewers.map(one => one.open) },
          ],
        }}
        head={[t('figures.reviewer'), t('figures.open'), t('figures.decided')]}
        rows={reviewers.map(({ name, open, decided }) => [name, open, decided])}
        file={`${code}-reviewers`}
        sheet={sheet('REVIEWERS')}
        empty={t('figures.none')}
      />
      <Chart
        title={t('figures.reasons')}
        plan={{ kind: 'rows', stacked: false, labels: reasons.map(reason), series: [{ name: t('figures.count'), values: reasons.map(one => one.count) }] }}
        head={[t('figures.reason'), t('figures.count')]}
        rows={reasons.map(one => [reason(one), one.count])}
        file={`${code}-reasons`}
        sheet={sheet('REASONS')}
        empty={t('figures.none')}
      />
    </>
  )
}

function Expected({ figures, period, sheet }: Named & { figures: ReviewFigures; sheet: string }) {
  const { t, language } = useText()
  const { waiting, decidedLately, paceSince, doneBy, doneEarliest, doneLatest } = figures
  const zone = period?.zone
  const at = (iso: string) => instantText(iso, language, zone)
  const declared = period?.declared.decisionDate ?? null
  return (
    <section class="card">
      <h2>{t('figures.review')}</h2>
      <Facts>
        <Fact name={t('figures.waiting')}>{waiting}</Fact>
        <Fact name={t('figures.lately')}>{decidedLately}</Fact>
        <Fact name={t('figures.doneBy')}>{doneBy ? at(doneBy) : t('figures.doneByNone')}</Fact>
        {declared && <Fact name={t('figures.declared')}>{dateText(declared, language)}</Fact>}
      </Facts>
      {doneBy ? (
        <>
          <p>
            {t('figures.basis', { waiting, lately: decidedLately, since: at(paceSince) })}{' '}
            {doneEarliest && doneLatest
              ? t('figures.range', { earliest: at(doneEarliest), latest: at(doneLatest) })
              : t('figures.rangeNone', { earliest: doneEarliest ? at(doneEarliest) : t('figures.doneByNone') })}
          </p>
          {declared && <p>{t(`figures.${against(declared, figures, zone)}`)}</p>}
        </>
      ) : (
        <p>{t(waiting === 0 ? 'figures.nothingWaits' : 'figures.noPace')}</p>
      )}
      <p class="hint">{t('figures.doneByHint')}</p>
      <p class="actions">
        <a class="button quiet" href={sheet} download>
          {t('figures.xlsx')} <span class="sr">{t('figures.review')}</span>
        </a>
      </p>
    </section>
  )
}
