import type { CalendarLeftOutReason } from '../api/types.ts'

const known: Record<CalendarLeftOutReason, true> = {
  LINE_UNREADABLE: true,
  EVENT_NOT_CLOSED: true,
  DATE_MISSING: true,
  DATE_UNREADABLE: true,
  END_BEFORE_START: true,
  EVENT_TOO_LONG: true,
  NOT_ALL_DAY: true,
  REPEATS: true,
  CANCELLED: true,
  OBSERVANCE: true,
  NAME_MISSING: true,
  NAME_UNREADABLE: true,
  KIND_UNKNOWN: true,
  DAY_TOO_EARLY: true,
  DAY_TOO_FAR: true,
  DAY_NOT_OFF: true,
  DAY_TWICE: true,
}

/** A newer service may have another reason. */
export const reasonKey = (reason: CalendarLeftOutReason) => (known[reason] ? (`reason.${reason}` as const) : 'reason.other')
