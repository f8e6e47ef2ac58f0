import { officeZone, zoneAhead } from '../text/time.ts'
import type { ReviewFigures } from './types.ts'

/** The declared day ends by the office's clock; of a forecast of days nobody asks for the hour. */
export function against(
  declared: string,
  { doneBy, doneLatest }: Pick<ReviewFigures, 'doneBy' | 'doneLatest'>,
  zone: string = officeZone,
): 'inTime' | 'perhapsLate' | 'late' {
  const end = Date.parse(`${declared}T00:00:00Z`) + (24 - zoneAhead(zone)) * 3_600_000
  if (doneBy && Date.parse(doneBy) > end) return 'late'
  return doneLatest && Date.parse(doneLatest) <= end ? 'inTime' : 'perhapsLate'
}
