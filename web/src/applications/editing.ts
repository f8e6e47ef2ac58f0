import type { Answer } from '../api/client.ts'
import type { Application, CaseOutcome, Requirement, TimelineEntry } from '../api/types.ts'

/** What every part of an application that can still be changed is given. */
export type EditProps = {
  application: Application
  etag: string
  requirements: Requirement[]
  outcome: CaseOutcome | null
  /** Returned, and nothing of it has been changed yet. */
  unchanged: boolean
  onChanged: (answer: Answer<Application>) => void
  onReload: () => Promise<void>
}

export const deadlineOf = ({ state, period, completionDueAt }: Pick<Application, 'state' | 'period' | 'completionDueAt'>): string | null =>
  state === 'DRAFT' ? period.closesAt : state === 'RETURNED' ? completionDueAt : null

/** The window is closed, and what was not sent cannot be sent any more. */
export function isTooLate(application: Pick<Application, 'state' | 'period' | 'completionDueAt'>, now: number): boolean {
  const deadline = deadlineOf(application)
  return deadline !== null && Date.parse(deadline) <= now
}

/** Whether anything was saved or removed since the office asked for it. */
export function changedSinceReturn(timeline: readonly Pick<TimelineEntry, 'code'>[]): boolean {
  const returned = timeline.map(entry => entry.code).lastIndexOf('COMPLETION_REQUESTED')
  return returned < 0 || timeline.slice(returned).some(entry => entry.code === 'DOCUMENT_ATTACHED' || entry.code === 'DOCUMENT_REMOVED')
}

/** The decree that took the naming back; nobody is named by the same application again. */
export type Revocation = { number: string; publicCode: string }

export function revocationIn(timeline: readonly Pick<TimelineEntry, 'code' | 'params'>[]): Revocation | null {
  const params = timeline.findLast(entry => entry.code === 'NAMING_REVOKED')?.params
  return typeof params?.number === 'string' && typeof params.publicCode === 'string' ? { number: params.number, publicCode: params.publicCode } : null
}

/** The year that a paper is asked for: prices of the year of the window, and of tax returns the latest that was due. */
export function yearAsked(
  { kind, code }: Pick<Requirement, 'kind' | 'code'>,
  { closesAt: own, zone, ownClose }: Pick<Application['period'], 'closesAt' | 'zone' | 'ownClose'>,
): number {
  const closesAt = ownClose?.closesForOthersAt ?? own
  const part = (unit: 'year' | 'month') => Number(new Intl.DateTimeFormat('en', { timeZone: zone, [unit]: 'numeric' }).format(new Date(closesAt)))
  return (kind ?? code) === 'ANNUAL_TAX' ? part('year') - (part('month') > 4 ? 1 : 2) : part('year')
}
