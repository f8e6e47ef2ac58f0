/** The days of a month as they hang on a wall, weeks from Monday; null where no day of this month is. */
export function weeksOf(year: number, month: number): (number | null)[][] {
  const first = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const cells: (number | null)[] = [...Array<null>(first).fill(null), ...Array.from({ length: days }, (_, day) => day + 1)]
  while (cells.length % 7 > 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

const two = (n: number) => String(n).padStart(2, '0')
export const dayOf = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`
export const monthOf = (isoDate: string) => Number(isoDate.slice(5, 7))

const locale = (language: string) => (language === 'en' ? 'en-GB' : 'id-ID')
const say = (isoDate: string, language: string, how: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(language), { timeZone: 'UTC', ...how }).format(new Date(`${isoDate}T00:00:00Z`))

export const monthText = (year: number, month: number, language: string) => say(dayOf(year, month, 1), language, { month: 'long', year: 'numeric' })
export const weekdayText = (isoDate: string, language: string) => say(isoDate, language, { weekday: 'short' })
export const longDayText = (isoDate: string, language: string) => say(isoDate, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
/** In a list below its month. */
export const dayInMonthText = (isoDate: string, language: string) => say(isoDate, language, { weekday: 'long', day: 'numeric' })

/** Which year an address names; this one where it names none that there can be. */
export function yearIn(search: string, now: number, first: number, last: number): number {
  const named = Number(new URLSearchParams(search).get('tahun') ?? now)
  return Number.isInteger(named) && named >= first && named <= last ? named : now
}
