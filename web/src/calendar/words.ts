import type { CalendarAct, CalendarDayKind } from '../api/types.ts'
import type { Tone } from '../ui/parts.tsx'

/** Those that this client knows; a newer service may say others. */
export const kinds: readonly CalendarDayKind[] = ['NATIONAL_HOLIDAY', 'JOINT_LEAVE', 'SPECIAL_DAY_OFF', 'WORKED']
const acts: readonly CalendarAct[] = ['ADDED', 'CHANGED', 'REMOVED']

const tones: Record<CalendarDayKind, Tone> = { NATIONAL_HOLIDAY: 'bad', JOINT_LEAVE: 'warning', SPECIAL_DAY_OFF: 'info', WORKED: 'good' }

export const kindKey = (kind: CalendarDayKind) => (kinds.includes(kind) ? (`calendar.kind.${kind}` as const) : 'calendar.kind.other')
export const actKey = (act: CalendarAct) => (acts.includes(act) ? (`calendar.act.${act}` as const) : 'calendar.act.other')
export const toneOf = (kind: CalendarDayKind): Tone => tones[kind] ?? 'neutral'
