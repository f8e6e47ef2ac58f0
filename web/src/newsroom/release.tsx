import { useState } from 'react'
import type { Answer } from '../api/client.ts'
import type { Release } from '../api/types.ts'
import { Link } from '../router.tsx'
import { useSession } from '../session.tsx'
import { instantText, officeZone } from '../text/time.ts'
import { TextArea } from '../ui/form.tsx'
import { useAction, useLoad } from '../ui/load.ts'
import { useOfficeOf, useOwnOffices } from '../ui/own-office.tsx'
import { Page, Shown } from '../ui/page.tsx'
import { Alert, Badge, Dialog } from '../ui/parts.tsx'
import { PlainForm } from '../ui/plain-form.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { SafeHtml } from '../ui/safe-html.tsx'
import { TurnPages } from '../ui/turn-pages.tsx'
import { newsApi, onPage } from './api.ts'
import { useText } from './text/text.ts'
import { tones, wordsOf } from './words.ts'
import { WordFields } from './write.tsx'

export function ReleasePage({ id }: { id: string }) {
  const { t } = useText()
  const { now, reload, put } = useLoad(() => newsApi.one(id), [id], { kinds: ['release'] })
  const title = now.state === 'ready' ? now.data.title : t('nav.newsroom')
  const badge = now.state === 'ready' && <Badge tone={tones[now.data.state]}>{t(`news.${now.data.state}`)}</Badge>
  return (
    <Page title={title} badge={badge} back={{ to: '/redaksi', label: t('nav.newsroom') }}>
      <Shown now={now} reload={reload}>
        {(release, etag) => <One release={release} etag={etag ?? `"${release.version}"`} put={put} reload={reload} />}
      </Shown>
    </Page>
  )
}

type Props = { release: Release; etag: string; put: (answer: Answer<Release>) => void; reload: () => Promise<void> }
type Asked = 'edit' | 'correct' | 'withdraw' | 'decline' | 'publish'

function One({ release, etag, put, reload }: Props) {
  const { t, language } = useText()
  const own = useOwnOffices('editor', 'auditor')
  useOfficeOf(own, release)
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const { id, state, proposal } = release
  if (asked === 'edit' || asked === 'correct')
    return (
      <PlainForm
        form={asked === 'edit' ? 'release-edit' : 'release-correct'}
        of={id}
        label={t(asked === 'edit' ? 'news.save' : 'news.correctSend')}
        onReload={reload}
        onClose={close}
        send={async values => {
          const words = wordsOf(values, officeZone)
          put(asked === 'edit' ? await newsApi.edit(id, etag, words) : await newsApi.correct(id, etag, values.reason ?? '', words))
        }}
      >
        {common => (
          <>
            {asked === 'correct' && <TextArea {...common} name="reason" label={t('news.why')} />}
            <WordFields {...common} words={release} embargo={asked === 'edit'} />
          </>
        )}
      </PlainForm>
    )
  return (
    <>
      {own.mayIn(release.office, 'editor') && <Deeds release={release} etag={etag} put={put} reload={reload} ask={setAsked} />}
      {state === 'WITHDRAWN' && <Alert kind="warning" title={t('news.withdrawn', { reason: release.reason ?? '' })} />}
      {release.embargoUntil && <p>{t('news.embargo', { when: instantText(release.embargoUntil, language) })}</p>}
      <p>
        <strong>{release.lead}</strong>
      </p>
      <SafeHtml html={release.html} />
      {release.topics.length > 0 && <p class="quiet-text">{release.topics.join(', ')}</p>}
      {proposal && (
        <section class="card">
          <h2>{t('news.proposed')}</h2>
          <p>{t('news.proposedWhy', { reason: proposal.reason })}</p>
          <h3>{proposal.title}</h3>
          <p>
            <strong>{proposal.lead}</strong>
          </p>
          <SafeHtml html={proposal.html} />
        </section>
      )}
      {release.publishedAt && (
        <p class="actions">
          <Link to={`/redaksi/bukti?siaran=${id}`} class="button quiet">
            {t('news.evidence')}
          </Link>
          <a class="button quiet" href={`/api/newsroom/public/${release.office}/releases/${id}/page?lang=${language}`}>
            {t('news.public')}
          </a>
        </p>
      )}
      <Versions id={id} turn={release.version} />
      {asked && <Asking asked={asked} release={release} etag={etag} put={put} reload={reload} onClose={close} />}
    </>
  )
}

function Deeds({ release, etag, put, reload, ask }: Props & { ask: (asked: Asked) => void }) {
  const { t } = useText()
  const { me } = useSession()
  const { busy, problem, run } = useAction()
  const { id, state, proposal } = release
  const deed = (label: string, then: () => void, quiet = true) => (
    <button type="button" class={quiet ? 'button quiet' : 'button'} aria-disabled={busy} onClick={then}>
      {label}
    </button>
  )
  const unpublished = state === 'DRAFT' || state === 'CHECKED'
  const published = state === 'PUBLISHED' || state === 'CORRECTED'
  return (
    <>
      <ProblemView problem={problem} onReload={() => void reload()} />
      {state === 'DRAFT' && release.writtenBy === me.id && <p class="hint">{t('news.checkNote')}</p>}
      {proposal?.by === me.id && <p class="hint">{t('news.confirmNote')}</p>}
      <div class="actions">
        {state === 'DRAFT' && release.writtenBy !== me.id && deed(t('news.check'), () => void run(async () => put(await newsApi.check(id, etag))), false)}
        {state === 'CHECKED' && deed(t('news.publish'), () => ask('publish'), false)}
        {unpublished && deed(t('news.edit'), () => ask('edit'))}
        {published && deed(t('news.correct'), () => ask('correct'))}
        {proposal && proposal.by !== me.id && deed(t('news.confirm'), () => void run(async () => put(await newsApi.confirm(id, etag))), false)}
        {proposal && deed(t('news.decline'), () => ask('decline'))}
        {state !== 'WITHDRAWN' && deed(t('news.withdraw'), () => ask('withdraw'))}
      </div>
    </>
  )
}

/** What is asked once more, or needs a reason. */
function Asking({ asked, release, etag, put, reload, onClose }: Props & { asked: Asked; onClose: () => void }) {
  const { t } = useText()
  const { id } = release
  const label = t(asked === 'publish' ? 'news.publish' : asked === 'decline' ? 'news.decline' : 'news.withdraw')
  return (
    <Dialog title={asked === 'publish' ? t('news.publishTitle') : label} onClose={onClose}>
      <PlainForm
        form={`release-${asked}`}
        of={id}
        label={label}
        onReload={reload}
        onClose={onClose}
        send={async ({ reason = '' }) => {
          put(
            asked === 'publish'
              ? await newsApi.publish(id, etag)
              : asked === 'decline'
                ? await newsApi.decline(id, etag, reason)
                : await newsApi.withdraw(id, etag, reason),
          )
        }}
      >
        {common => (asked === 'publish' ? <p>{t('news.publishText')}</p> : <TextArea {...common} name="reason" label={t('news.why')} />)}
      </PlainForm>
    </Dialog>
  )
}

function Versions({ id, turn }: { id: string; turn: number }) {
  const { t, language } = useText()
  const [page, setPage] = useState(0)
  const { now, reload } = useLoad(() => newsApi.versions(id, page), [id, turn, page])
  return (
    <section>
      <h2>{t('news.versions')}</h2>
      <Shown now={now} reload={reload}>
        {list => (
          <>
            <ol class="rows card">
              {list.items.map(version => (
                <li key={version.version}>
                  <div>
                    <span class="row-title">{t(`news.${version.step}`)}</span>
                    <span class="quiet-text">{t('proof.decided', { who: version.byName, when: instantText(version.at, language) })}</span>
                    {version.reason && <span>{t('proof.reason', { reason: version.reason })}</span>}
                    <details>
                      <summary>{version.title}</summary>
                      <p>{version.lead}</p>
                      <p class="typed-lines">{version.body}</p>
                    </details>
                  </div>
                </li>
              ))}
            </ol>
            <TurnPages page={page} total={list.total} onPage={onPage} onTurn={setPage} />
          </>
        )}
      </Shown>
    </section>
  )
}
