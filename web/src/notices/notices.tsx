import { useState } from 'react'
import type { Notice } from '../api/types.ts'
import { NoticeTitle } from '../notice-title/notice-title.tsx'
import { Link } from '../router.tsx'
import { useSession } from '../session.tsx'
import { instantText } from '../text/time.ts'
import { useAction, useLoad } from '../ui/load.ts'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { Badge, type Tone } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { TurnPages } from '../ui/turn-pages.tsx'
import { noticeApi, onPage } from './api.ts'
import { PeriodWords } from './period-words.tsx'
import { useText } from './text/text.ts'

const mailTones: Record<Notice['emailState'], Tone> = {
  PENDING: 'info',
  SENT: 'good',
  FAILED: 'bad',
  BOUNCED: 'bad',
  REACHED: 'neutral',
  SUPERSEDED: 'neutral',
}

export function NoticesPage() {
  const { t, language } = useText()
  const { refreshUnread } = useSession()
  const [page, setPage] = useState(0)
  const { now, reload } = useLoad(() => noticeApi.list(page), [page], { kinds: ['application', 'case', 'notice', 'release'] })
  const { problem, run } = useAction()

  const markRead = (notice: Notice) =>
    run(async () => {
      await noticeApi.read(notice.id)
      await reload()
      refreshUnread()
    })

  return (
    <Page title={t('notices.title')}>
      <ProblemView problem={problem} />
      <Shown now={now} reload={reload}>
        {list =>
          list.items.length === 0 ? (
            <Empty>{t('notices.empty')}</Empty>
          ) : (
            <>
              <ul class="rows card">
                {list.items.map(notice => (
                  <li key={notice.id} class={notice.readAt ? '' : 'unread'}>
                    <div>
                      <span class="row-title">
                        <NoticeTitle kind={notice.kind} number={notice.applicationNumber} title={notice.params.releaseTitle} />{' '}
                        {!notice.readAt && <span class="new-mark">{t('notices.unread')}</span>}
                      </span>
                      <span>
                        {notice.outletName}
                        {notice.params.dueAt && <> · {t('notices.due', { when: instantText(notice.params.dueAt, language) })}</>}
                        {notice.params.decreeNumber && <> · {t('notices.decree', { number: notice.params.decreeNumber })}</>}
                        {notice.params.embargoUntil && <> · {t('notices.embargo', { when: instantText(notice.params.embargoUntil, language) })}</>}
                        {notice.params.reason && <> · {t(`revocation.${notice.params.reason}`)}</>}
                      </span>
                      {notice.params.periodId && <PeriodWords params={notice.params} />}
                      <span class="quiet-text">{instantText(notice.createdAt, language)}</span>
                      <Badge tone={mailTones[notice.emailState]}>{t(`email.${notice.emailState}`)}</Badge>
                    </div>
                    <div class="row-end">
                      {notice.params.releaseId ? (
                        <Link to={`/siaran/${notice.params.releaseId}`} class="button quiet">
                          {t('notices.openRelease')} <span class="sr">{notice.params.releaseTitle}</span>
                        </Link>
                      ) : (
                        <Link to={`/permohonan/${notice.applicationId}`} class="button quiet">
                          {t('notices.openApplication')} <span class="sr">{notice.applicationNumber}</span>
                        </Link>
                      )}
                      {!notice.readAt && (
                        <button type="button" class="button plain" onClick={() => void markRead(notice)}>
                          {t('notices.markRead')} <span class="sr">{notice.applicationNumber}</span>
                        </button>
                      )}
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
