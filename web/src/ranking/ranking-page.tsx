import { useState } from 'react'
import type { Answer } from '../api/client.ts'
import type { RankedItem, RankedList } from '../api/types.ts'
import { outletTypes } from '../api/types.ts'
import { Link } from '../router.tsx'
import { hasRole, useSession } from '../session.tsx'
import { dateText, instantText } from '../text/time.ts'
import { CheckField } from '../ui/form.tsx'
import { useLoad } from '../ui/load.ts'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { Badge, Dialog, Fact, Facts } from '../ui/parts.tsx'
import { PlainForm } from '../ui/plain-form.tsx'
import { rankingApi } from './api.ts'
import { useText } from './text/text.ts'

/** Who comes before whom where a period has a quota, every value that decided it, and where the line falls. */
export function RankingPage({ id }: { id: string }) {
  const { t } = useText()
  const { now, reload, put } = useLoad(() => rankingApi.ranking(id), [id], { kinds: ['case'] })
  const title = now.state === 'ready' ? `${t('ranking.title')}: ${now.data.title}` : t('ranking.title')
  return (
    <Page title={title} lead={t('ranking.lead')} wide>
      <Shown now={now} reload={reload}>
        {list => (
          <>
            <Terms list={list} />
            <Line list={list} onDrawn={put} onReload={reload} />
            {list.items.length === 0 ? <Empty>{t('ranking.empty')}</Empty> : <List list={list} />}
          </>
        )}
      </Shown>
    </Page>
  )
}

function Terms({ list }: { list: RankedList }) {
  const { t, both } = useText()
  const byType = list.quotaByType ?? {}
  return (
    <section class="card">
      <Facts>
        <Fact name={t('ranking.rule')}>{both(list.rule)}</Fact>
        {list.quota != null && <Fact name={t('ranking.quota')}>{t('ranking.of', { n: list.quota })}</Fact>}
        {outletTypes.map(
          type =>
            byType[type] !== undefined && (
              <Fact key={type} name={`${t('ranking.quota')}: ${t(`outletType.${type}`)}`}>
                {t('ranking.of', { n: byType[type] })}
              </Fact>
            ),
        )}
        {list.free != null && <Fact name={t('ranking.free')}>{list.free}</Fact>}
        <Fact name={t('ranking.undecided')}>{list.undecided}</Fact>
      </Facts>
      {!list.closed && <p class="hint">{t('ranking.open')}</p>}
    </section>
  )
}

type LineProps = { list: RankedList; onDrawn: (answer: Answer<RankedList>) => void; onReload: () => Promise<void> }

function Line({ list, onDrawn, onReload }: LineProps) {
  const { t } = useText()
  const { me } = useSession()
  const [open, setOpen] = useState(false)
  const onClose = () => setOpen(false)
  const waiting = list.items.filter(({ standing }) => standing === 'WAITING')
  const within = waiting.filter(one => one.within).length
  if (!hasRole(me, 'reviewer')) return null
  if (!list.closed || list.undecided > 0) return <p class="quiet-text">{t('ranking.wait')}</p>
  if (waiting.length === 0) return null
  return (
    <>
      <p class="actions">
        <button type="button" class="button" onClick={() => setOpen(true)}>
          {t('ranking.draw')}
        </button>
      </p>
      {open && (
        <Dialog title={t('ranking.drawTitle')} onClose={onClose}>
          <p>{t('ranking.drawText', { within, beyond: waiting.length - within })}</p>
          <PlainForm
            form="line"
            of={list.periodId}
            label={t('ranking.draw')}
            onReload={onReload}
            onClose={onClose}
            send={async ({ refuseBeyond }) => {
              onDrawn(await rankingApi.draw(list.periodId, list.list, refuseBeyond === 'on' || refuseBeyond === 'true'))
              onClose()
            }}
          >
            {common =>
              waiting.length > within && (
                <>
                  <CheckField {...common} name="refuseBeyond" label={t('ranking.refuseBeyond')} checked />
                  <p class="hint">{t('ranking.refuseHint')}</p>
                </>
              )
            }
          </PlainForm>
        </Dialog>
      )}
    </>
  )
}

function List({ list }: { list: RankedList }) {
  const { t, both, language } = useText()
  const { me } = useSession()
  const opens = hasRole(me, 'reviewer', 'auditor', 'administrator')
  const value = (one: RankedItem, code: RankedList['criteria'][number]['code']) =>
    code === 'TIER'
      ? one.tier
      : code === 'PREFERRED_PAPERS'
        ? one.preferredPapers
        : one.publishingSince
          ? dateText(one.publishingSince, language)
          : t('say.none')
  // Below the last who is within it; a type that is full may leave somebody out above.
  const last = list.items.findLastIndex(one => one.within)
  return (
    <table class="stacking">
      <thead>
        <tr>
          <th scope="col">{t('ranking.outlet')}</th>
          <th scope="col">{t('ranking.rank')}</th>
          {list.criteria.map(({ code, label }) => (
            <th key={code} scope="col">
              {both(label)}
            </th>
          ))}
          <th scope="col">{t('ranking.submitted')}</th>
          <th scope="col">{t('ranking.standing')}</th>
        </tr>
      </thead>
      <tbody>
        {list.items.flatMap((one, index) => [
          <tr key={one.applicationId}>
            <th scope="row">
              {opens ? (
                <Link to={`/verifikasi/${one.applicationId}`} class="row-title">
                  {one.outletName}
                </Link>
              ) : (
                <span class="row-title">{one.outletName}</span>
              )}
              <span class="quiet-text">
                {one.number} · {t(`outletType.${one.outletType}`)}
              </span>
            </th>
            <td data-label={t('ranking.rank')}>{one.rank}</td>
            {list.criteria.map(({ code, label }) => (
              <td key={code} data-label={both(label)}>
                {value(one, code)}
              </td>
            ))}
            <td data-label={t('ranking.submitted')}>{instantText(one.submittedAt, language)}</td>
            <td data-label={t('ranking.standing')}>
              <Standing one={one} />
            </td>
          </tr>,
          ...(index === last && index < list.items.length - 1
            ? [
                <tr key="line" class="line">
                  <td colSpan={4 + list.criteria.length}>
                    <strong>{t('ranking.line')}</strong>
                  </td>
                </tr>,
              ]
            : []),
        ])}
      </tbody>
    </table>
  )
}

function Standing({ one }: { one: RankedItem }) {
  const { t } = useText()
  if (one.standing === 'PLACED') return <Badge tone="good">{t('ranking.PLACED')}</Badge>
  if (one.standing === 'REFUSED') return <Badge tone="bad">{t('ranking.REFUSED')}</Badge>
  return <Badge tone={one.within ? 'info' : 'warning'}>{t(one.within ? 'ranking.within' : 'ranking.beyond')}</Badge>
}
