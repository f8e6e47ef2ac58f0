import type { CaseDetail, Me } from '../api/types.ts'

export type CaseActions = { mine: boolean; overdue: boolean; claim: boolean; takeOver: boolean; judge: boolean; refuse: boolean }

/** What this person is offered at `now` (milliseconds). A case that nobody completed in time may end, or change hands. */
export function actionsFor(detail: Pick<CaseDetail, 'state' | 'reviewer' | 'completion'>, me: Me, now: number): CaseActions {
  const { state, reviewer, completion } = detail
  const reviews = me.roles.includes('reviewer')
  const mine = reviews && reviewer !== null && reviewer.id === me.id
  const overdue = state === 'RETURNED' && completion !== null && Date.parse(completion.dueAt) <= now
  const judge = mine && state === 'UNDER_REVIEW'
  const takeOver = reviews && !mine && (state === 'UNDER_REVIEW' || (state === 'RETURNED' && !overdue))
  return { mine, overdue, claim: reviews && (state === 'QUEUED' || (overdue && !mine)), takeOver, judge, refuse: judge || (mine && overdue) }
}
