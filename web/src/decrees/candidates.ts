import type { Candidate, Period } from '../api/types.ts'

type InPeriod = Pick<Candidate, 'periodId' | 'recommendedAt'>

/** How many applications of a period wait for a decree. */
export const waitingIn = (period: Pick<Period, 'id'>, waiting: readonly InPeriod[]) => waiting.filter(one => one.periodId === period.id).length

/** The id of the period that whoever drafts most likely means: that of the latest recommendation, or else the first. */
export function begunWith(periods: readonly Pick<Period, 'id'>[], waiting: readonly InPeriod[]): string {
  const known = waiting.filter(one => periods.some(period => period.id === one.periodId))
  const latest = known.reduce<InPeriod | null>(
    (best, one) => (best === null || Date.parse(one.recommendedAt) > Date.parse(best.recommendedAt) ? one : best),
    null,
  )
  return latest?.periodId ?? periods[0]?.id ?? ''
}
