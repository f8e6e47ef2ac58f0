import { useState } from 'react'
import { Link } from '../router.tsx'
import { instantText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { Badge } from '../ui/parts.tsx'
import { TurnPages } from '../ui/turn-pages.tsx'
import { onPage, partnerApi } from './api.ts'
import { useText } from './text/text.ts'
import { tones } from './tones.ts'

/** What the office has published for partners; whoever is none is told so by the service. */
export function PartnerReleasesPage() {
  const { t, language } = useText()
  const [page, setPage] = useState(0)
  const { now, reload } = useLoad(() => partnerApi.list(page), [page], { kinds: ['release', 'application'] })
  return (
    <Page title={t('nav.releases')} lead={t('siaran.lead')}>
      <Shown now={now} reload={reload}>
        {list =>
          list.items.length === 0 ? (
            <Empty>{t('siaran.empty')}</Empty>
          ) : (
            <>
              <ul class="rows card">
                {list.items.map(release => (
                  <li key={release.id}>
                    <div>
                      <span class="row-title">
                        {release.title} {release.state !== 'PUBLISHED' && <Badge tone={tones[release.state]}>{t(`siaran.${release.state}`)}</Badge>}
                      </span>
                      {release.lead && <span>{release.lead}</span>}
                      <span class="quiet-text">
                        {instantText(release.publishedAt, language)}
                        {release.embargoUntil && <> · {t('siaran.embargo', { when: instantText(release.embargoUntil, language) })}</>}
                      </span>
                    </div>
                    <div class="row-end">
                      <Link to={`/siaran/${release.id}`} class="button quiet">
                        {t('siaran.open')} <span class="sr">{release.title}</span>
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
