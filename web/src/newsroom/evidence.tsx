import { useEffect, useState } from 'react'
import type { Evidence, EvidenceState } from '../api/types.ts'
import { navigate, usePlace } from '../router.tsx'
import { dateText, instantText } from '../text/time.ts'
import { download } from '../ui/download.ts'
import { TextArea } from '../ui/form.tsx'
import { useAction, useLoad } from '../ui/load.ts'
import { OfficeSwitch, useOwnOffices } from '../ui/own-office.tsx'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { Badge, Dialog, Digest } from '../ui/parts.tsx'
import { PlainForm } from '../ui/plain-form.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { SafeHtml } from '../ui/safe-html.tsx'
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
              <TurnPages page={page} total={list.total} onPage={onPage} onTurn={setPage} />
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
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
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
          <Badge key={`${flag.code}${flag.evidenceId}`} tone="warning">
            {t(`flag.${flag.code}`, { percent: flag.percent ?? 0 })}
          </Badge>
        ))}
        {evidence.reason && <span>{t('proof.reason', { reason: evidence.reason })}</span>}
        {evidence.decidedAt && (
          <span class="quiet-text">{t('proof.decided', { who: evidence.decidedBy ?? '', when: instantText(evidence.decidedAt, language) })}</span>
        )}
        {evidence.reopened && (
          <span class="quiet-text">
            {t('proof.reopened', { who: evidence.reopened.by, when: instantText(evidence.reopened.at, language), reason: evidence.reopened.reason })}
          </span>
        )}
        {(evidence.words || evidence.flags.some(flag => flag.evidenceId)) && <Beside evidence={evidence} />}
      </div>
      {may && evidence.state !== 'RETURNED' && (
        <div class="actions">
          {(evidence.state === 'FILED' ? (['accept', 'return'] as const) : (['reopen'] as const)).map(one => (
            <button key={one} type="button" class={one === 'accept' ? 'button' : 'button quiet'} onClick={() => setAsked(one)}>
              {t(`proof.${one}`)} <span class="sr">{evidence.outletName}</span>
            </button>
          ))}
        </div>
      )}
      {asked && (
        <Dialog title={t(`proof.${asked}`)} onClose={close}>
          <PlainForm
            form={`evidence-${asked}`}
            of={evidence.id}
            label={t(`proof.${asked}`)}
            onReload={reload}
            onClose={close}
            send={async ({ reason = '' }) => {
              const { id, version } = evidence
              await (asked === 'accept'
                ? newsApi.accept(id, version)
                : asked === 'return'
                  ? newsApi.sendBack(id, version, reason)
                  : newsApi.reopen(id, version, reason))
              await reload()
            }}
          >
            {common =>
              asked === 'accept' ? (
                <p>{t('proof.acceptText', { outlet: evidence.outletName, release: evidence.releaseTitle })}</p>
              ) : (
                <>
                  {asked === 'reopen' && <p>{t('proof.reopenText')}</p>}
                  <TextArea {...common} name="reason" label={t('news.why')} />
                </>
              )
            }
          </PlainForm>
        </Dialog>
      )}
    </li>
  )
}

type Asked = 'accept' | 'return' | 'reopen'

/** The words that were filed beside those of the release, and what a flag is about; asked for when somebody opens it. */
function Beside({ evidence }: { evidence: Evidence }) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('proof.beside')}</summary>
      {open && <Compared evidence={evidence} />}
    </details>
  )
}

function Compared({ evidence }: { evidence: Evidence }) {
  const { t } = useText()
  const { now, reload } = useLoad(() => newsApi.one(evidence.releaseId), [evidence.releaseId])
  const others = [...new Set(evidence.flags.flatMap(flag => flag.evidenceId ?? []))]
  return (
    <>
      <div class="halves">
        {evidence.words && (
          <section>
            <h2>{t('proof.filedWords')}</h2>
            <p class="typed-lines">{evidence.words}</p>
          </section>
        )}
        <section>
          <h2>{t('proof.releaseWords')}</h2>
          <Shown now={now} reload={reload}>
            {release => (
              <>
                <p>
                  <strong>{release.lead}</strong>
                </p>
                <SafeHtml html={release.html} />
              </>
            )}
          </Shown>
        </section>
      </div>
      {others.map(id => (
        <Other key={id} id={id} />
      ))}
    </>
  )
}

/** The other evidence of a flag. */
function Other({ id }: { id: string }) {
  const { t, language } = useText()
  const { now, reload } = useLoad(() => newsApi.oneProof(id), [id])
  return (
    <section>
      <h2>{t('proof.other')}</h2>
      <Shown now={now} reload={reload}>
        {other => (
          <>
            <p>
              {other.outletName} <Badge tone={proofTones[other.state]}>{t(`proof.${other.state}`)}</Badge>
              <br />
              {other.releaseTitle} · {t('proof.shownOn', { day: dateText(other.shownOn, language) })}
              <br />
              {other.url ?? other.fileName}
            </p>
            {other.words && <p class="typed-lines">{other.words}</p>}
          </>
        )}
      </Shown>
    </section>
  )
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const groups = ['releases', 'partners', 'topics'] as const

function Coverage({ office }: { office: string | undefined }) {
  const { t } = useText()
  const [by, setBy] = useState<(typeof groups)[number]>('releases')
  const { busy, problem, run } = useAction()
  const [days, setDays] = useState({ from: '', until: '' })
  const asked = { office, ...days }
  const { now, reload } = useLoad(() => newsApi.coverage(asked), [office, days.from, days.until], { kinds: ['release'] })
  const table = (form: 'csv' | 'xlsx') =>
    run(async () => {
      const { data } = await newsApi.table(form, asked)
      download(`${['bukti-tayang', days.from, days.until].filter(Boolean).join('-')}.${form}`, data, form === 'csv' ? 'text/csv' : xlsx)
    })
  return (
    <section>
      <h2>{t('cover.title')}</h2>
      <p class="hint">{t('cover.daysHint')}</p>
      <div class="grid">
        {(['from', 'until'] as const).map(one => (
          <div key={one} class="field">
            <label for={`cover-${one}`}>{t(`cover.${one}`)}</label>
            <input id={`cover-${one}`} type="date" value={days[one]} onChange={event => setDays({ ...days, [one]: event.currentTarget.value })} />
          </div>
        ))}
      </div>
      <ProblemView problem={problem} />
      <div class="actions">
        {(['csv', 'xlsx'] as const).map(form => (
          <button key={form} type="button" class="button quiet" aria-disabled={busy} onClick={() => void table(form)}>
            {t(`cover.${form}`)}
          </button>
        ))}
      </div>
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
