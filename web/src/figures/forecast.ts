import type { ReviewFigures } from './types.ts'

/** The declared day ends where Indonesia's day ends first; of a forecast of days nobody asks for the hour. */
export function against(declared: string, { doneBy, doneLatest }: Pick<ReviewFigures, 'doneBy' | 'doneLatest'>): 'inTime' | 'perhapsLate' | 'late' {
  const end = Date.parse(`${declared}T17:00:00Z`)
  if (doneBy && Date.parse(doneBy) > end) return 'late'
  return doneLatest && Date.parse(doneLatest) <= end ? 'inTime' : 'perhapsLate'
}
