import { api } from '../api/sahkan.ts'
import { serverNow } from '../api/server-clock.ts'
import { usePlace } from '../router.tsx'
import { instantText, officeZone, spanText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { Page, Shown } from '../ui/page.tsx'
import { useText } from './text/text.ts'

const MONTH = 30 * 86_400_000

/** When Sahkan did not serve people: in the window of one period, or else in the last thirty days. */
export function AvailabilityPage() {
  const { t } = useText()
  const { search } = usePlace()
  const id = new URLSearchParams(search).get('periode')
  return id ? <OfPeriod id={id} /> : <Listed title={t('availability.title')} from={serverNow() - MONTH} to={serverNow()} zone={officeZone} />
}

function OfPeriod({ id }: { id: string }) {
  const { t } = useText()
  const { now, reload } = useLoad(() => api.period(id), [id])
  if (now.state === 'ready') {
    const { title, opensAt, closesAt, zone } = now.data
    return <Listed title={t('availability.of', { title })} from={Date.parse(opensAt)} to={Math.min(Date.parse(closesAt), serverNow())} zone={zone} />
  }
  return (
    <Page title={t('availability.title')}>
      <Shown now={now} reload={reload}>
        {() => null}
      </Shown>
    </Page>
  )
}

function Listed({ title, from, to, zone }: { title: string; from: number; to: number; zone: string }) {
  const { t, language } = useText()
  const said = (instant: string) => instantText(instant, language, zone)
  const window = { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
  return (
    <Page title={title} lead={t('availability.lead')} back={{ to: '/', label: t('nav.home') }}>
      {from >= to ? <p>{t('availability.notYet')}</p> : <Interruptions {...window} said={said} />}
    </Page>
  )
}

function Interruptions({ from, to, said }: { from: string; to: string; said: (instant: string) => string }) {
  const { t, language } = useText()
  const { now, reload } = useLoad(() => api.availability(from, to), [from.slice(0, 16), to.slice(0, 16)])
  return (
    <Shown now={now} reload={reload}>
      {({ interruptions, recordedSince }) => (
        <section class="card">
          <p>{t('availability.between', { from: said(from), to: said(to) })}</p>
          {recordedSince && recordedSince > from && <p class="hint">{t('availability.since', { since: said(recordedSince) })}</p>}
          {interruptions.length === 0 ? (
            <p>{t('availability.none')}</p>
          ) : (
            <table class="stacking">
              <thead>
                <tr>
                  <th scope="col">{t('availability.from')}</th>
                  <th scope="col">{t('availability.to')}</th>
                  <th scope="col">{t('availability.long')}</th>
                  <th scope="col">{t('availability.what')}</th>
                </tr>
              </thead>
              <tbody>
                {interruptions.map(one => (
                  <tr key={one.from}>
                    <th scope="row">{said(one.from)}</th>
                    <td data-label={t('availability.to')}>{said(one.to)}</td>
                    <td data-label={t('availability.long')}>{spanText((Date.parse(one.to) - Date.parse(one.from)) / 1000, language)}</td>
                    <td data-label={t('availability.what')}>
                      {t(`availability.${one.kind}`)}
                      {one.kind === 'REFUSING' && ` ${t('availability.refused', { n: one.refused, of: one.answered })}`}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <p class="hint">{t('availability.how')}</p>
          <p>
            <a href={`/api/availability?from=${from}&to=${to}`} download="ketersediaan.json">
              {t('availability.export')}
            </a>
          </p>
        </section>
      )}
    </Shown>
  )
}
