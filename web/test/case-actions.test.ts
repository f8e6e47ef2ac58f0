import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseDetail, Me, Role } from '../src/api/types.ts'
import { actionsFor } from '../src/cases/case-actions.ts'

const dueAt = '2026-12-02T16:59:59Z'
const due = Date.parse(dueAt)
const person = (name: string, ...roles: Role[]): Me => ({
  authenticated: true,
  id: name,
  name,
  username: name.toLowerCase(),
  email: null,
  roles,
  language: 'id',
})
const vera = person('Vera', 'reviewer')
const budi = person('Budi', 'reviewer')
const caseOf = (state: CaseDetail['state'], reviewer: string | null) => ({
  state,
  reviewer: reviewer === null ? null : { id: reviewer, name: reviewer },
  completion: state === 'RETURNED' ? { items: [], dueAt } : null,
})

test('a case that waits is claimed by reviewers and by nobody else', () => {
  assert.equal(actionsFor(caseOf('QUEUED', null), budi, due).claim, true)
  assert.equal(actionsFor(caseOf('QUEUED', null), person('Ani', 'auditor'), due).claim, false)
})

test('a case is not claimed while its checks run', () => {
  assert.equal(actionsFor(caseOf('RECEIVED', null), budi, due).claim, false)
})

test('only the one who holds a case judges and decides', () => {
  assert.deepEqual(actionsFor(caseOf('UNDER_REVIEW', 'Vera'), vera, due), {
    mine: true,
    overdue: false,
    claim: false,
    takeOver: false,
    judge: true,
    refuse: true,
  })
  assert.deepEqual(actionsFor(caseOf('UNDER_REVIEW', 'Vera'), budi, due), {
    mine: false,
    overdue: false,
    claim: false,
    takeOver: true,
    judge: false,
    refuse: false,
  })
})

test('a namesake is another person', () => {
  const namesake = { ...vera, id: 'another account' }
  assert.equal(actionsFor(caseOf('UNDER_REVIEW', 'Vera'), namesake, due).judge, false)
})

test('until the deadline a returned case is the applicant’s', () => {
  for (const me of [vera, budi]) {
    const { claim, judge, refuse } = actionsFor(caseOf('RETURNED', 'Vera'), me, due - 1)
    assert.deepEqual([claim, judge, refuse], [false, false, false])
  }
})

test('from the deadline on its reviewer may refuse, and another reviewer may take it', () => {
  assert.deepEqual(actionsFor(caseOf('RETURNED', 'Vera'), vera, due), { mine: true, overdue: true, claim: false, takeOver: false, judge: false, refuse: true })
  assert.deepEqual(actionsFor(caseOf('RETURNED', 'Vera'), budi, due), { mine: false, overdue: true, claim: true, takeOver: false, judge: false, refuse: false })
  assert.equal(actionsFor(caseOf('RETURNED', 'Vera'), person('Ani', 'auditor'), due).claim, false)
})

test('a decided case is closed', () => {
  for (const state of ['RECOMMENDED', 'REFUSED'] as const) {
    const { claim, judge, refuse } = actionsFor(caseOf(state, 'Vera'), vera, due)
    assert.deepEqual([claim, judge, refuse], [false, false, false])
  }
})

test('a case that a colleague holds is taken over with a reason, by reviewers only', () => {
  assert.equal(actionsFor(caseOf('UNDER_REVIEW', 'Vera'), budi, due).takeOver, true)
  assert.equal(actionsFor(caseOf('RETURNED', 'Vera'), budi, due - 1).takeOver, true)
  assert.equal(actionsFor(caseOf('UNDER_REVIEW', 'Vera'), person('Ani', 'auditor'), due).takeOver, false)
  assert.equal(actionsFor(caseOf('QUEUED', null), budi, due).takeOver, false)
})
