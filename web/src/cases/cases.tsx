import { useEffect, useState } from 'react'
import { api } from '../api/sahkan.ts'
import { serverNow } from '../api/server-clock.ts'
import { type CaseRow, type CaseState, caseStates } from '../api/types.ts'
import { Link, navigate, usePlace } from '../router.tsx'
import { personText } from '../text/people.ts'
import { instantText } from '../text/time.ts'
import { Waiting } from '../ui/draft.tsx'
import { valuesOf } from '../ui/form.tsx'
import { useLoad } from '../ui/load.ts'
import { OfficeSwitch, useOwnOffices } from '../ui/own-office.tsx'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { Badge, type Tone } from '../ui/parts.tsx'
import { caseApi } from './api.ts'
import { useText } from './text/text.ts'

export const caseTones: Record<CaseState, Tone> = {
  RECEIVED: 'neutral',
  QUEUED: 'neutral',
  UNDER_REVIEW: 'info',
  RETURNED: 'warning',
  RECOMMENDED: 'good',
  REFUSED: 'bad',
}

/** The service counts no further. */
const MOST_COUNTED = 10_000

/** The filter lives in the address, so that the way back from a case leads to the same list. */
export function CasesPage() {
  const { t } = useText()
  const own = useOwnOffices('reviewer', 'auditor', 'administrator')
  const filter = new URLSearchParams(usePlace().search)
  const wanted = ['status', 'saya', 'keberatan', 'periode', 'cari'].map(name => filter.get(name)).join(' ')
  const periods = useLoad(api.periods, [])
  const [pages, setPages] = useState(1)
  const { now, reload } = useLoad(
    () =>
      caseApi.cases(
        {
          state: caseStates.find(state => state === filter.get('status')),
          mine: filter.get('saya') === '1' || undefined,
          objected: filter.get('keberatan') === '1' || undefined,
          periodId: filter.get('periode') || undefined,
          q: filter.get('cari') || undefined,
          office: own.asked,
        },
        pages,
      ),
    [wanted, own.asked],
    { kinds: ['application', 'case'] },
  )
  useEffect(() => setPages(1), [wanted, own.asked])
  useEffect(() => {
    if (pages > 1) void reload()
  }, [pages])
  const apply = (form: HTMLFormElement) => {
    const next = new URLSearchParams(Object.entries(valuesOf(form)).filter(([, value]) => value))
    navigate(`/verifikasi${next.size > 0 ? `?${next}` : ''}`)
  }
  const change = (event: { currentTarget: { form: HTMLFormElement | null } }) => event.currentTarget.form && apply(event.currentTarget.form)

  return (
    <Page title={t('cases.title')} wide>
      <OfficeSwitch own={own} />
      <form
        class="filters"
        role="search"
        onSubmit={event => {
          event.preventDefault()
          apply(event.currentTarget)
        }}
      >
        <div class="field grow">
          <label for="q">{t('cases.search')}</label>
          <div class="joined">
            <input id="q" name="cari" type="search" maxLength={100} defaultValue={filter.get('cari') ?? ''} />
            <button class="button" type="submit">
              {t('cases.searchButton')}
            </button>
          </div>
        </div>
        <div class="field">
          <label for="state">{t('cases.state')}</label>
          <select id="state" name="status" onChange={change}>
            <option value="">{t('cases.all')}</option>
            {caseStates.map(state => (
              <option key={state} value={state} selected={filter.get('status') === state}>
                {t(`case.${state}`)}
              </option>
            ))}
          </select>
        </div>
        {periods.now.state === 'ready' && periods.now.data.items.some(own.isHere) && (
          <div class="field">
            <label for="period">{t('cases.period')}</label>
            <select id="period" name="periode" onChange={change}>
              <option value="">{t('cases.allPeriods')}</option>
              {periods.now.data.items.filter(own.isHere).map(period => (
                <option key={period.id} value={period.id} selected={filter.get('periode') === period.id}>
                  {period.title}
                </option>
              ))}
            </select>
          </div>
        )}
        <div class="field check">
          <label>
            <input type="checkbox" name="saya" value="1" defaultChecked={filter.get('saya') === '1'} onChange={change} />
            <span>{t('cases.mine')}</span>
          </label>
        </div>
        <div class="field check">
          <label>
            <input type="checkbox" name="keberatan" value="1" defaultChecked={filter.get('keberatan') === '1'} onChange={change} />
            <span>{t('cases.objected')}</span>
          </label>
        </div>
      </form>
      {periods.now.state === 'ready' && periods.now.data.items.some(({ id, ranking }) => ranking && id === filter.get('periode')) && (
        <p>
          <Link to={`/periode/${filter.get('periode')}/peringkat`}>{t('cases.ranking')}</Link>
        </p>
      )}
      <Shown now={now} reload={reload}>
        {list => (
          <>
            <p role="status" class="quiet-text">
              {t(list.total < MOST_COUNTED ? 'cases.total' : 'cases.totalAtLeast', { n: list.total })}
            </p>
            {list.items.length === 0 ? <Empty>{t('cases.empty')}</Empty> : <Queue items={list.items} />}
            {list.items.length < list.total && (
              <p class="actions">
                <button type="button" class="button quiet" onClick={() => setPages(pages + 1)}>
                  {t('cases.more')}
                </button>
              </p>
            )}
          </>
        )}
      </Shown>
    </Page>
  )
}

function Queue({ items }: { items: CaseRow[] }) {
  const { t, language } = useText()
  return (
    <table class="stacking">
      <thead>
        <tr>
          {(['cases.outlet', 'cases.state', 'cases.findings', 'cases.reviewer', 'cases.received', 'cases.decideBy'] as const).map(key => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(one => {
          const open = one.state !== 'RECOMMENDED' && one.state !== 'REFUSED'
          const decideBy = one.objectionDecideBy ?? one.decideBy
          const late = (open || one.objectionDecideBy !== null) && decideBy !== null && Date.parse(decideBy) < serverNow()
          return (
            <tr key={one.applicationId}>
              <th scope="row">
                <Link to={`/verifikasi/${one.applicationId}`} class="row-title">
                  {one.outletName}
                </Link>
                <span class="quiet-text">
                  {one.number} · {t(`outletType.${one.outletType}`)}
                </span>
                <span class="quiet-text">{one.companyName}</span>
                {open && <Waiting of={one.applicationId} />}
              </th>
              <td data-label={t('cases.state')}>
                <Badge tone={caseTones[one.state]}>{t(`case.${one.state}`)}</Badge>
                {one.objectionDecideBy && <Badge tone="warning">{t('case.objected')}</Badge>}
              </td>
              <td data-label={t('cases.findings')}>
                {one.findings > 0 ? <strong>{t('cases.findingCount', { n: one.findings })}</strong> : t('cases.noFindings')}
              </td>
              <td data-label={t('cases.reviewer')}>
                {one.reviewer ? personText(one.reviewer.name, t('case.colleague')) : <span class="quiet-text">{t('cases.nobody')}</span>}
              </td>
              <td data-label={t('cases.received')}>{instantText(one.receivedAt, language)}</td>
              <td data-label={t('cases.decideBy')}>
                <span>
                  {decideBy ? instantText(decideBy, language) : t('say.none')}
                  {late && <span class="late"> ({t('cases.late')})</span>}
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
