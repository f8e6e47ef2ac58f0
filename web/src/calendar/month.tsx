import type { CalendarDay } from '../api/types.ts'
import type { useOwnOffices } from '../ui/own-office.tsx'
import { Badge } from '../ui/parts.tsx'
import { DayActions } from './editor.ts'
import { dayInMonthText, dayOf, monthOf, monthText, weekdayText, weeksOf } from './months.ts'
import { useText } from './text/text.ts'
import { kindKey, toneOf } from './words.ts'

type Props = { year: number; month: number; days: CalendarDay[]; own: ReturnType<typeof useOwnOffices>; onChanged: () => Promise<void> }

/** A month as it hangs on a wall, and its entries as a list. The picture says nothing that the list does not. */
export function Month({ year, month, days, own, onChanged }: Props) {
  const { t, language } = useText()
  const entries = days.filter(one => monthOf(one.day) === month)
  const name = monthText(year, month, language)
  return (
    <section class={entries.length === 0 ? 'card month bare' : 'card month'} aria-labelledby={`month-${month}`}>
      <h3 id={`month-${month}`}>{name}</h3>
      <Wall year={year} month={month} own={entries} />
      {entries.length === 0 && <p class="quiet-text">{t('calendar.nothing')}</p>}
      <ul class="plain-list">
        {entries.map(one => (
          <li key={one.day} class="day">
            <div>
              <span class="quiet-text block">{dayInMonthText(one.day, language)}</span>
              <strong>{one.name}</strong>
              <span class="block">
                <Badge tone={toneOf(one.kind)}>{t(kindKey(one.kind))}</Badge>
              </span>
              {one.source && <span class="quiet-text block">{t('calendar.source', { source: one.source })}</span>}
            </div>
            {own.has('administrator') && <DayActions day={one} office={own.asked} onChanged={onChanged} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Wall({ year, month, own }: { year: number; month: number; own: CalendarDay[] }) {
  const { language } = useText()
  const byDay = new Map(own.map(one => [one.day, one]))
  const weeks = weeksOf(year, month)
  // 2024 began on a Monday
  const heads = Array.from({ length: 7 }, (_, day) => weekdayText(dayOf(2024, 1, day + 1), language))
  return (
    <table class="wall" aria-hidden="true">
      <thead>
        <tr>
          {heads.map(head => (
            <td key={head}>{head}</td>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(week => (
          <tr key={week.join()}>
            {week.map((day, weekday) => {
              const entry = day === null ? undefined : byDay.get(dayOf(year, month, day))
              const off = entry ? entry.kind !== 'WORKED' : weekday > 4
              return (
                <td key={`${weekday}-${day}`} class={[off ? 'off' : '', entry ? toneOf(entry.kind) : ''].join(' ').trim()}>
                  {day}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
