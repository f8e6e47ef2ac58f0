import { useState } from 'react'
import type { CalendarEntry } from '../api/types.ts'
import { personText } from '../text/people.ts'
import { instantText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { Shown } from '../ui/page.tsx'
import { calendarApi, changesOnPage, type OfOffice } from './api.ts'
import { longDayText } from './months.ts'
import { useText } from './text/text.ts'
import { actKey, kindKey } from './words.ts'

/** Who changed what, from what to what, newest first. `version` is that of the calendar: a new one has a new change. */
export function Changes({ version, office }: { version: number; office: OfOffice }) {
  const { t, language } = useText()
  const [page, setPage] = useState(0)
  const { now, reload } = useLoad(() => calendarApi.changes(page, office), [page, version, office])
  return (
    <section class="card" aria-labelledby="changes">
      <h2 id="changes">{t('calendar.changes')}</h2>
      <p class="hint">{t('calendar.changesLead')}</p>
      <Shown now={now} reload={reload}>
        {list => (
          <>
            {list.total === 0 && <p>{t('calendar.noChanges')}</p>}
            <ol class="timeline">
              {list.items.map(change => (
                <li key={`${change.version} ${change.day}`}>
                  <strong>
                    {t(actKey(change.act))}: {longDayText(change.day, language)}
                  </strong>
                  <span class="quiet-text block">
                    {instantText(change.at, language)} · {personText(change.by, t('say.none'))}
                  </span>
                  {change.before && <Side label={t('calendar.from')} entry={change.before} />}
                  {change.after && <Side label={t('calendar.to')} entry={change.after} />}
                </li>
              ))}
            </ol>
            {list.total > changesOnPage && <Pager page={page} pages={Math.ceil(list.total / changesOnPage)} onPage={setPage} />}
          </>
        )}
      </Shown>
    </section>
  )
}

function Side({ label, entry }: { label: string; entry: CalendarEntry }) {
  const { t } = useText()
  return (
    <p>
      <span class="quiet-text">{label}</span> {entry.name} · {t(kindKey(entry.kind))}
      {entry.source && ` · ${t('calendar.source', { source: entry.source })}`}
    </p>
  )
}

function Pager({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) {
  const { t } = useText()
  return (
    <div class="actions">
      <button type="button" class="button quiet" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('calendar.newer')}
      </button>
      <span role="status">{t('calendar.page', { page: page + 1, pages })}</span>
      <button type="button" class="button quiet" disabled={page + 1 >= pages} onClick={() => onPage(page + 1)}>
        {t('calendar.older')}
      </button>
    </div>
  )
}
