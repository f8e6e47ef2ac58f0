import { useState } from 'react'
import type { ReturnedLetter } from '../api/types.ts'
import { Link } from '../router.tsx'
import { hasRole, useSession } from '../session.tsx'
import { dateText, instantText } from '../text/time.ts'
import { NoticeTitle } from '../told/notice-title.tsx'
import { useLoad } from '../ui/load.ts'
import { Page, Shown } from '../ui/page.tsx'
import { Badge } from '../ui/parts.tsx'
import { caseApi } from './api.ts'
import { ReachButton } from './reach.tsx'
import { useText } from './text/text.ts'

/** Letters that came back: what the office has to tell in another way. */
export function ReturnedPage() {
  const { t } = useText()
  const [worked, setWorked] = useState(false)
  const { now, reload } = useLoad(() => caseApi.returned(worked), [worked], { kinds: ['notice'] })
  return (
    <Page title={t('nav.returned')} lead={t('returned.lead')}>
      <button type="button" class="button quiet" aria-pressed={worked} onClick={() => setWorked(!worked)}>
        {t('returned.worked')}
      </button>
      <Shown now={now} reload={reload}>
        {list => (
          <>
            <p role="status" class="quiet-text">
              {t('returned.total', { n: list.total })}
            </p>
            {list.items.length > 0 && (
              <ul class="rows card">
                {list.items.map(letter => (
                  <li key={letter.id}>
                    <Row letter={letter} onReached={reload} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Shown>
    </Page>
  )
}

function Row({ letter, onReached }: { letter: ReturnedLetter; onReached: () => Promise<void> }) {
  const { t, language } = useText()
  const { me } = useSession()
  const subject = letter.status.split('.')[1]
  const { reach } = letter
  return (
    <>
      <div>
        <Link to={`/verifikasi/${letter.applicationId}`} class="row-title">
          <NoticeTitle kind={letter.kind} number={letter.applicationNumber} />
        </Link>
        <span>{letter.outletName}</span>
        <span>{t(subject === '1' || subject === '2' ? `returned.status.${subject}` : 'returned.status.other', { status: letter.status })}</span>
        <span class="quiet-text">{t('returned.bouncedAt', { when: instantText(letter.bouncedAt, language) })}</span>
        {reach ? (
          <>
            <span>{t('returned.reached', { how: t(`returned.how.${reach.how}`), on: dateText(reach.on, language), by: reach.by })}</span>
            <span class="quiet-text">{reach.note}</span>
          </>
        ) : (
          <Badge tone="warning">{t('returned.task')}</Badge>
        )}
      </div>
      {!reach && hasRole(me, 'reviewer', 'administrator') && (
        <div class="row-end">
          <ReachButton letter={letter} onReached={onReached} />
        </div>
      )}
    </>
  )
}
