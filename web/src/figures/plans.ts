import type { PeriodFigures } from './types.ts'

export type Series = { name: string; values: readonly number[] }
export type Mark = { at: number; name: string }

/** What is to be drawn. `rows` is a bar for each name, `time` a line over the hours or days that `at` begins (Unix seconds). */
export type Plan =
  | { kind: 'rows'; labels: readonly string[]; series: readonly Series[]; stacked: boolean }
  | { kind: 'columns'; labels: readonly string[]; series: readonly Series[] }
  | { kind: 'time'; at: readonly number[]; series: readonly Series[]; zone: string; marks: readonly Mark[]; bars: boolean }

const hour = 3600

type Window = { opensAt: string; closesAt: string }

/** Every hour of the window that has begun, also those in which nothing happened, and those outside it in which something did. */
export function everyHour(hourly: PeriodFigures['hourly'], window: Window, now: number) {
  const begins = (iso: string) => Math.floor(Date.parse(iso) / 1000 / hour) * hour
  const told = new Map(hourly.map(one => [begins(one.from), one]))
  const known = [...told.keys()]
  const first = Math.min(begins(window.opensAt), ...known)
  const last = Math.max(Math.min(begins(window.closesAt), Math.floor(now / 1000 / hour) * hour), ...known)
  const at: number[] = []
  for (let one = first; one <= last; one += hour) at.push(one)
  return {
    at,
    begun: at.map(one => told.get(one)?.begun ?? 0),
    submitted: at.map(one => told.get(one)?.submitted ?? 0),
  }
}

export type Matrix = {
  states: PeriodFigures['standing'][number]['state'][]
  types: PeriodFigures['standing'][number]['outletType'][]
  of: (state: string, type: string) => number
}

/** The states and types that occur, in the order of the way. */
export function matrix(standing: PeriodFigures['standing']): Matrix {
  const states = (['DRAFT', 'SUBMITTED', 'RETURNED', 'RECOMMENDED', 'DECREED', 'REFUSED', 'WITHDRAWN'] as const).filter(state =>
    standing.some(one => one.state === state),
  )
  const types = (['ONLINE', 'PRINT', 'TV', 'RADIO'] as const).filter(type => standing.some(one => one.outletType === type))
  return {
    states,
    types,
    of: (state, type) => standing.filter(one => one.state === state && one.outletType === type).reduce((sum, one) => sum + one.count, 0),
  }
}
