import { useState } from 'react'
import type { ReturnedLetter } from '../api/types.ts'
import { NoticeTitle } from '../notice-title/notice-title.tsx'
import { Link } from '../router.tsx'
import { hasRole, useSession } from '../session.tsx'
import { dateText, instantText } from '../text/time.ts'
import { useAction, useLoad } from '../ui/load.ts'
import { Page, Shown } from '../ui/page.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { TurnPages } from '../ui/turn-pages.tsx'
import { caseApi, onPage } from './api.ts'
import { ReachButton } from './reach.tsx'
import { useText } from './text/text.ts'

/** Letters that came back or could not be sent: what the office has to tell in another way. */
export function ReturnedPage() {
  const { t } = useText()
  const [worked, setWorked] = useState(false)
  const [page, setPage] = useState(0)
  const { now, reload } = useLoad(() => caseApi.returned(worked, page), [worked, page], { kinds: ['notice'] })
  return (
    <Page title={t('nav.returned')} lead={t('returned.lead')}>
      <button
        type="button"
        class="button quiet"
        aria-pressed={worked}
        onClick={() => {
          setWorked(!worked)
          setPage(0)
        }}
      >
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
            <TurnPages page={page} total={list.total} onPage={onPage} onTurn={setPage} />
          </>
        )}
      </Shown>
    </Page>
  )
}

const failures = ['recipient-unknown', 'mailbox-full', 'letter-refused', 'past-due', 'not-allowed'] as const
const statuses = ['1', '2'] as const

/** Why its reader does not have it: by the status of RFC 3463 with which it came back, or why it could not be sent. */
function whyOf({ status, failure }: ReturnedLetter) {
  if (!status) return `returned.failure.${failures.find(one => one === failure) ?? 'other'}` as const
  return `returned.status.${statuses.find(one => status.startsWith(`5.${one}`)) ?? 'other'}` as const
}

function Row({ letter, onReached }: { letter: ReturnedLetter; onReached: () => Promise<void> }) {
  const { t, language } = useText()
  const { me } = useSession()
  const { busy, problem, run } = useAction()
  const again = () =>
    run(async () => {
      await caseApi.sendAgain(letter.id)
      await onReached()
    })
  const { reach } = letter
  return (
    <>
      <div>
        <Link to={`/verifikasi/${letter.applicationId}`} class="row-title">
          <NoticeTitle kind={letter.kind} number={letter.applicationNumber} />
        </Link>
        <span>{letter.outletName}</span>
        <span>{t(whyOf(letter), { status: letter.status ?? '' })}</span>
        <span class="quiet-text">
          {t(letter.status ? 'returned.bouncedAt' : 'returned.failedAt', { when: instantText(letter.bouncedAt, language) })}
          {letter.requeued > 0 && <> · {t('returned.requeued', { n: letter.requeued })}</>}
        </span>
        {reach && (
          <>
            <span>{t('returned.reached', { how: t(`returned.how.${reach.how}`), on: dateText(reach.on, language), by: reach.by })}</span>
            <span class="quiet-text">{reach.note}</span>
          </>
        )}
        <ProblemView problem={problem} onReload={() => void onReached()} />
      </div>
      {!reach && hasRole(me, 'reviewer', 'administrator') && (
        <div class="actions">
          <ReachButton letter={letter} onReached={onReached} />
          <button type="button" class="button quiet" aria-disabled={busy} onClick={() => void again()}>
            {t('returned.again')} <span class="sr">{letter.applicationNumber}</span>
          </button>
        </div>
      )}
    </>
  )
}
