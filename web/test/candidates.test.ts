import assert from 'node:assert/strict'
import { test } from 'node:test'
import { begunWith, waitingIn } from '../src/decrees/candidates.ts'

const periods = [{ id: 'next' }, { id: 'this' }, { id: 'last' }]
const recommended = (periodId: string, recommendedAt: string) => ({ periodId, recommendedAt })

test('a decree begins with the period of the latest recommendation, not with the one announced last', () => {
  const waiting = [recommended('last', '2025-12-30T09:00:00Z'), recommended('this', '2026-12-20T02:00:00Z'), recommended('last', '2026-01-02T02:00:00Z')]
  assert.equal(begunWith(periods, waiting), 'this')
  assert.deepEqual(
    periods.map(period => waitingIn(period, waiting)),
    [0, 1, 2],
  )
})

test('where nothing waits, it begins with the first', () => {
  assert.equal(begunWith(periods, []), 'next')
  assert.equal(begunWith(periods, [recommended('of another office', '2026-12-20T02:00:00Z')]), 'next')
  assert.equal(begunWith([], []), '')
})
