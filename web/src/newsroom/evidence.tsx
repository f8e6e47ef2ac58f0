import { useEffect, useState } from 'react'
import type { Evidence, EvidenceState } from '../api/types.ts'
import { navigate, usePlace } from '../router.tsx'
import { dateText, instantText } from '../text/time.ts'
import { TextArea } from '../ui/form.tsx'
import { useAction, useLoad } from '../ui/load.ts'
import { OfficeSwitch, useOwnOffices } from '../ui/own-office.tsx'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { Badge, Dialog, Digest } from '../ui/parts.tsx'
import { PlainForm } from '../ui/plain-form.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { TurnPages } from '../ui/turn-pages.tsx'
import { newsApi, onPage } from './api.ts'
import { useText } from './text/text.ts'
import { proofTones } from './words.ts'

const states: readonly EvidenceState[] = ['FILED', 'ACCEPTED', 'RETURNED']

/** What partners filed, and how often what was shown. */
export function EvidencePage() {
  const { t } = useText()
  const own = useOwnOffices('editor', 'auditor')
  const { search } = usePlace()
  const filter = new URLSearchParams(search)
  const state = states.find(one => one === filter.get('keadaan'))
  const release = filter.get('siaran') ?? undefined
  const [page, setPage] = useState(0)
  useEffect(() => setPage(0), [search, own.asked])
  const { now, reload } = useLoad(() => newsApi.evidence(own.asked, state, release, page), [own.asked, search, page], { kinds: ['release'] })
  return (
    <Page title={t('proof.title')} lead={t('proof.lead')} back={{ to: '/redaksi', label: t('nav.newsroom') }}>
      <OfficeSwitch own={own} />
      <div class="field">
        <label for="proof-state">{t('news.state')}</label>
        <select
          id="proof-state"
          onChange={event => {
            const next = new URLSearchParams(search)
            if (event.currentTarget.value) next.set('keadaan', event.currentTarget.value)
            else next.delete('keadaan')
            navigate(`/redaksi/bukti${next.size > 0 ? `?${next}` : ''}`)
          }}
        >
          <option value="">{t('proof.anyState')}</option>
          {states.map(one => (
            <option key={one} value={one} selected={one === state}>
              {t(`proof.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <Shown now={now} reload={reload}>
        {list =>
          list.items.length === 0 ? (
            <Empty>{t('proof.empty')}</Empty>
          ) : (
            <>
              <ul class="rows card">
                {list.items.map(evidence => (
                  <Row key={evidence.id} evidence={evidence} may={own.mayIn(evidence.office, 'editor')} reload={reload} />
                ))}
              </ul>
              <TurnPages page={page} total={list.total} onPage={onPage} before={t('news.pageBefore')} after={t('news.pageAfter')} onTurn={setPage} />
            </>
          )
        }
      </Shown>
      <Coverage office={own.asked} />
    </Page>
  )
}

function Row({ evidence, may, reload }: { evidence: Evidence; may: boolean; reload: () => Promise<void> }) {
  const { t, language } = useText()
  const { busy, problem, run } = useAction()
  const [asking, setAsking] = useState(false)
  const accept = () =>
    run(async () => {
      await newsApi.accept(evidence.id, evidence.version)
      await reload()
    })
  return (
    <li>
      <div>
        <span class="row-title">
          {evidence.outletName} <Badge tone={proofTones[evidence.state]}>{t(`proof.${evidence.state}`)}</Badge>
        </span>
        <span>{evidence.releaseTitle}</span>
        <span>
          {t(`proof.${evidence.kind}`)} · {t('proof.shownOn', { day: dateText(evidence.shownOn, language) })}
          {evidence.edition && <> · {t('proof.edition', { edition: evidence.edition })}</>}
        </span>
        {evidence.url && (
          <a href={evidence.url} rel="noreferrer noopener nofollow" target="_blank">
            {t('proof.openPage')}: {evidence.url}
          </a>
        )}
        {evidence.fileSha256 && (
          <>
            <a href={`/api/newsroom/evidence/${evidence.id}/file`} download>
              {t('proof.file')}: {evidence.fileName}
            </a>
            <Digest value={evidence.fileSha256} />
          </>
        )}
        {evidence.flags.map(flag => (
          <Badge key={flag.code} tone="warning">
            {t(`flag.${flag.code}`, { percent: flag.percent ?? 0 })}
          </Badge>
        ))}
        {evidence.reason && <span>{t('proof.reason', { reason: evidence.reason })}</span>}
        {evidence.decidedAt && (
          <span class="quiet-text">{t('proof.decided', { who: evidence.decidedBy ?? '', when: instantText(evidence.decidedAt, language) })}</span>
        )}
        <ProblemView problem={problem} onReload={() => void reload()} />
      </div>
      {may && evidence.state === 'FILED' && (
        <div class="actions">
          <button type="button" class="button" aria-disabled={busy} onClick={() => void accept()}>
            {t('proof.accept')} <span class="sr">{evidence.outletName}</span>
          </button>
          <button type="button" class="button quiet" onClick={() => setAsking(true)}>
            {t('proof.return')} <span class="sr">{evidence.outletName}</span>
          </button>
        </div>
      )}
      {asking && (
        <Dialog title={t('proof.return')} onClose={() => setAsking(false)}>
          <PlainForm
            form="evidence-return"
            of={evidence.id}
            label={t('proof.return')}
            onReload={reload}
            onClose={() => setAsking(false)}
            send={async ({ reason = '' }) => {
              await newsApi.sendBack(evidence.id, evidence.version, reason)
              await reload()
            }}
          >
            {common => <TextArea {...common} name="reason" label={t('news.why')} />}
          </PlainForm>
        </Dialog>
      )}
    </li>
  )
}

const groups = ['releases', 'partners', 'topics'] as const

function Coverage({ office }: { office: string | undefined }) {
  const { t } = useText()
  const [by, setBy] = useState<(typeof groups)[number]>('releases')
  const { now, reload } = useLoad(() => newsApi.coverage(office), [office], { kinds: ['release'] })
  const query = office ? `?office=${encodeURIComponent(office)}` : ''
  return (
    <section>
      <h2>{t('cover.title')}</h2>
      <p class="actions">
        <a class="button quiet" href={`/api/newsroom/coverage.csv${query}`} download>
          {t('cover.csv')}
        </a>
        <a class="button quiet" href={`/api/newsroom/coverage.xlsx${query}`} download>
          {t('cover.xlsx')}
        </a>
      </p>
      <div class="field">
        <label for="cover-by">{t('cover.by')}</label>
        <select id="cover-by" onChange={event => setBy(groups.find(one => one === event.currentTarget.value) ?? 'releases')}>
          {groups.map(one => (
            <option key={one} value={one} selected={one === by}>
              {t(`cover.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <Shown now={now} reload={reload}>
        {coverage =>
          coverage[by].length === 0 ? (
            <Empty>{t('proof.empty')}</Empty>
          ) : (
            <div class="stacking">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('cover.name')}</th>
                    <th scope="col">{t('cover.filed')}</th>
                    <th scope="col">{t('proof.ACCEPTED')}</th>
                    <th scope="col">{t('proof.RETURNED')}</th>
                  </tr>
                </thead>
                <tbody>
                  {coverage[by].map(row => (
                    <tr key={row.id}>
                      <th scope="row">{row.name}</th>
                      <td data-label={t('cover.filed')}>{row.filed}</td>
                      <td data-label={t('proof.ACCEPTED')}>{row.accepted}</td>
                      <td data-label={t('proof.RETURNED')}>{row.returned}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Shown>
    </section>
  )
}
