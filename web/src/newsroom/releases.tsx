import { useEffect, useState } from 'react'
import { Link, navigate, usePlace } from '../router.tsx'
import { instantText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { OfficeSwitch, useOwnOffices } from '../ui/own-office.tsx'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { Badge } from '../ui/parts.tsx'
import { TurnPages } from '../ui/turn-pages.tsx'
import { newsApi, onPage } from './api.ts'
import { useText } from './text/text.ts'
import { stages, tones } from './words.ts'

/** What the editors of an office have in hand, the newest change first. */
export function ReleasesPage() {
  const { t, language } = useText()
  const own = useOwnOffices('editor', 'auditor')
  const { search } = usePlace()
  const state = stages.find(one => one === new URLSearchParams(search).get('tahap'))
  const [page, setPage] = useState(0)
  useEffect(() => setPage(0), [state, own.asked])
  const { now, reload } = useLoad(() => newsApi.list(own.asked, state, page), [own.asked, state, page], { kinds: ['release'] })
  const actions = (
    <>
      <Link to="/redaksi/bukti" class="button quiet">
        {t('proof.title')}
      </Link>
      {own.has('editor') && (
        <Link to="/redaksi/baru" class="button">
          {t('news.new')}
        </Link>
      )}
    </>
  )
  return (
    <Page title={t('nav.newsroom')} lead={t('news.lead')} actions={actions}>
      <OfficeSwitch own={own} />
      <div class="field">
        <label for="news-state">{t('news.state')}</label>
        <select id="news-state" onChange={event => navigate(`/redaksi${event.currentTarget.value ? `?tahap=${event.currentTarget.value}` : ''}`)}>
          <option value="">{t('news.anyState')}</option>
          {stages.map(one => (
            <option key={one} value={one} selected={one === state}>
              {t(`news.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <Shown now={now} reload={reload}>
        {list =>
          list.items.length === 0 ? (
            <Empty>{t('news.empty')}</Empty>
          ) : (
            <>
              <ul class="rows card">
                {list.items.map(release => (
                  <li key={release.id}>
                    <div>
                      <span class="row-title">{release.title}</span>
                      <Badge tone={tones[release.state]}>{t(`news.${release.state}`)}</Badge>
                      {release.topics.length > 0 && <span>{release.topics.join(', ')}</span>}
                      <span class="quiet-text">
                        {release.publishedAt
                          ? t('news.publishedAt', { when: instantText(release.publishedAt, language) })
                          : t('news.changed', { when: instantText(release.changedAt, language) })}
                      </span>
                    </div>
                    <div class="row-end">
                      <Link to={`/redaksi/${release.id}`} class="button quiet">
                        {t('news.open')} <span class="sr">{release.title}</span>
                      </Link>
                    </div>
                  </li>
                ))}
              </ul>
              <TurnPages page={page} total={list.total} onPage={onPage} onTurn={setPage} />
            </>
          )
        }
      </Shown>
    </Page>
  )
}
