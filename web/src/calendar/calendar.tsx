import type { Calendar, CalendarDay } from '../api/types.ts'
import { Link, navigate, usePlace } from '../router.tsx'
import { hasRole, useSession } from '../session.tsx'
import { dateText, yearNow } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { OfficeSwitch, useOwnOffices } from '../ui/own-office.tsx'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { Alert } from '../ui/parts.tsx'
import { calendarApi } from './api.ts'
import { Changes } from './changes.tsx'
import { AddDay, ImportPage } from './editor.ts'
import { Month } from './month.tsx'
import { yearIn } from './months.ts'
import { useText } from './text/text.ts'

/** @param page what an administrator opens below it, if anything */
export function CalendarPage({ page }: { page?: string }) {
  const { me } = useSession()
  return page === 'impor' && hasRole(me, 'administrator') ? <ImportPage /> : <Kept />
}

function Kept() {
  const { t } = useText()
  const own = useOwnOffices('administrator', 'auditor', 'reviewer')
  const { now, reload } = useLoad(() => calendarApi.calendar(own.asked), [own.asked])
  const actions = own.has('administrator') && (
    <Link to="/kalender/impor" class="button">
      {t('calendar.import')}
    </Link>
  )
  return (
    <Page title={t('nav.calendar')} lead={t('calendar.lead')} actions={actions} wide>
      <OfficeSwitch own={own} />
      <Shown now={now} reload={reload}>
        {calendar => (
          <>
            <Covered calendar={calendar} keeps={own.has('administrator')} />
            <Year key={own.asked} calendar={calendar} own={own} onChanged={reload} />
          </>
        )}
      </Shown>
    </Page>
  )
}

type Own = ReturnType<typeof useOwnOffices>

function Covered({ calendar, keeps }: { calendar: Calendar; keeps: boolean }) {
  const { t, language } = useText()
  const day = dateText(calendar.coveredUntil, language)
  if (!calendar.runsOut) return <p>{t('calendar.coveredUntil', { day })}</p>
  const over = calendar.daysLeft < 0
  return (
    <Alert kind={over ? 'error' : 'warning'} title={t(over ? 'calendar.ranOut' : 'calendar.runsOut')}>
      <p>
        {over ? t('calendar.ranOutText', { day }) : t('calendar.runsOutText', { day, n: calendar.daysLeft })} {!keeps && t('calendar.runsOutTell')}
      </p>
    </Alert>
  )
}

function Year({ calendar, own, onChanged }: { calendar: Calendar; own: Own; onChanged: () => Promise<void> }) {
  const { t } = useText()
  const { search } = usePlace()
  const first = Number(calendar.firstDay.slice(0, 4))
  const last = Number(calendar.lastDay.slice(0, 4))
  const year = yearIn(search, Number(yearNow()), first, last)
  const { now, reload } = useLoad(() => calendarApi.days(year, own.asked), [year, own.asked])
  const changed = async () => {
    await Promise.all([reload(), onChanged()])
  }
  const years = [...new Set([...calendar.years.map(one => one.year), year, ...Array.from({ length: 6 }, (_, ahead) => last - ahead)])].sort((a, b) => a - b)
  const to = (other: number) => navigate(`/kalender?tahun=${other}`, true)
  return (
    <>
      <div class="years">
        <button type="button" class="button quiet" disabled={year <= first} onClick={() => to(year - 1)}>
          <span aria-hidden="true">←</span>
          <span class="sr">{t('calendar.earlier', { year: year - 1 })}</span>
        </button>
        <div class="field">
          <label class="sr" for="calendar-year">
            {t('calendar.year')}
          </label>
          <select id="calendar-year" onChange={event => to(Number(event.currentTarget.value))}>
            {years.map(one => (
              <option key={one} value={one} selected={one === year}>
                {one}
              </option>
            ))}
          </select>
        </div>
        <button type="button" class="button quiet" disabled={year >= last} onClick={() => to(year + 1)}>
          <span aria-hidden="true">→</span>
          <span class="sr">{t('calendar.later', { year: year + 1 })}</span>
        </button>
        {own.has('administrator') && <AddDay office={own.asked} onChanged={changed} />}
      </div>
      <h2>{t('calendar.yearOf', { year })}</h2>
      <Shown now={now} reload={reload}>
        {list => <Months year={year} days={list.items} total={list.total} own={own} onChanged={changed} />}
      </Shown>
      {(own.has('administrator') || own.has('auditor')) && <Changes version={calendar.version} office={own.asked} />}
    </>
  )
}

type MonthsProps = { year: number; days: CalendarDay[]; total: number; own: Own; onChanged: () => Promise<void> }

function Months({ year, days, total, own, onChanged }: MonthsProps) {
  const { t } = useText()
  if (days.length === 0)
    return (
      <Empty>
        <p>
          {t('calendar.emptyYear', { year })} {own.has('administrator') && t('calendar.emptyYearDo')}
        </p>
      </Empty>
    )
  return (
    <>
      <p class="quiet-text" role="status">
        {t('calendar.entries', { n: total })}
      </p>
      <div class="months">
        {Array.from({ length: 12 }, (_, month) => (
          <Month key={month} year={year} month={month + 1} days={days} own={own} onChanged={onChanged} />
        ))}
      </div>
    </>
  )
}
