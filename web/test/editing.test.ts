import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimelineEntry } from '../src/api/types.ts'
import { changedSinceReturn, deadlineOf, isTooLate, yearAsked } from '../src/applications/editing.ts'

const period = { id: '1', code: '2027-1', title: '', closesAt: '2026-12-11T09:00:00Z', zone: 'Asia/Jakarta' } as Parameters<typeof isTooLate>[0]['period']
const closes = Date.parse(period.closesAt)
const draft = { state: 'DRAFT', period, completionDueAt: null } as const
const returned = { state: 'RETURNED', period, completionDueAt: '2027-01-05T16:59:59Z' } as const

test('a draft is dead from the closing on, a returned application from its own deadline on, and nothing else ever', () => {
  assert.deepEqual([isTooLate(draft, closes - 1), isTooLate(draft, closes)], [false, true])
  assert.deepEqual([isTooLate(returned, closes), isTooLate(returned, Date.parse(returned.completionDueAt))], [false, true])
  for (const state of ['SUBMITTED', 'RECOMMENDED', 'REFUSED', 'DECREED', 'WITHDRAWN'] as const) {
    assert.equal(deadlineOf({ ...draft, state }), null)
    assert.equal(isTooLate({ ...draft, state }, Number.POSITIVE_INFINITY), false)
  }
})

const entries = (...codes: TimelineEntry['code'][]) => codes.map(code => ({ code }))

test('a correction is one when something was saved or removed since the return', () => {
  assert.equal(changedSinceReturn(entries('DOCUMENT_ATTACHED', 'SUBMITTED', 'COMPLETION_REQUESTED')), false)
  assert.equal(changedSinceReturn(entries('SUBMITTED', 'COMPLETION_REQUESTED', 'NOTICE_SENT', 'DOCUMENT_ATTACHED')), true)
  assert.equal(changedSinceReturn(entries('SUBMITTED', 'COMPLETION_REQUESTED', 'DOCUMENT_REMOVED')), true)
  assert.equal(
    changedSinceReturn(entries('COMPLETION_REQUESTED', 'DOCUMENT_ATTACHED', 'COMPLETION_SUBMITTED', 'COMPLETION_REQUESTED')),
    false,
    'only the last return counts',
  )
  assert.equal(changedSinceReturn(entries('SUBMITTED')), true, 'a return that is not told of yet is no reason to warn')
})

test('the year of a hint follows the window, and not this device’s calendar', () => {
  const closing = (closesAt: string) => ({ closesAt, zone: 'Asia/Jakarta' })
  assert.equal(yearAsked({ code: 'SPT_2026', kind: 'ANNUAL_TAX' }, closing('2026-12-11T09:00:00Z')), 2025)
  assert.equal(
    yearAsked({ code: 'SPT_2026', kind: 'ANNUAL_TAX' }, closing('2027-04-30T09:00:00Z')),
    2025,
    'until April the return before the last still counts',
  )
  assert.equal(yearAsked({ code: 'SPT_2026', kind: 'ANNUAL_TAX' }, closing('2027-05-01T09:00:00Z')), 2026)
  assert.equal(yearAsked({ code: 'PRICE_OFFER', kind: 'OTHER' }, closing('2026-12-11T09:00:00Z')), 2026)
  assert.equal(yearAsked({ code: 'PRICE_OFFER', kind: 'OTHER' }, closing('2026-12-31T18:00:00Z')), 2027, 'in the office’s zone')
  const ownClose = {
    closesAt: '2027-01-02T09:00:00Z',
    closesForOthersAt: '2026-12-30T09:00:00Z',
    reasonKind: 'OUTAGE' as const,
    reason: '',
    grantedAt: '2026-12-30T08:00:00Z',
  }
  assert.equal(yearAsked({ code: 'PRICE_OFFER', kind: 'OTHER' }, { ...closing(ownClose.closesAt), ownClose }), 2026, 'what is asked of all')
})
