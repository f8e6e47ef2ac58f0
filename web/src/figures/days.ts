import { zoneAhead } from '../text/time.ts'
import type { PeriodFigures } from './types.ts'

type Day = PeriodFigures['days'][number]

/** Every day between the first and the last, also those on which nothing happened: a gap is a fact. */
export function everyDay(days: readonly Day[]): Day[] {
  const first = days[0]
  const last = days.at(-1)
  if (!first || !last) return []
  const told = new Map(days.map(day => [day.day, day]))
  const all: Day[] = []
  for (let at = Date.parse(first.day); at <= Date.parse(last.day); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10)
    all.push(told.get(day) ?? { day, begun: 0, submitted: 0 })
  }
  return all
}

/** Short enough for a narrow table; the year stands in the period. */
export const dayText = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', { timeZone: 'UTC', day: 'numeric', month: 'short' }).format(new Date(`${day}T00:00:00Z`))

/** The beginning of a day where the office is. */
export const dayBegins = (day: string, zone: string): number => Date.parse(`${day}T00:00:00Z`) / 1000 - zoneAhead(zone) * 3600
