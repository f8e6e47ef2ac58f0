import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PeriodDetail } from '../src/api/types.ts'
import { aYearAfter } from '../src/periods/copy.ts'
import { instantIn, localIn } from '../src/text/time.ts'

test('a time is that of the office, whatever the device says', () => {
  assert.equal(instantIn('2026-12-01T08:00', 'Asia/Jakarta'), '2026-12-01T01:00:00.000Z')
  assert.equal(instantIn('2026-12-01T08:00', 'Asia/Makassar'), '2026-12-01T00:00:00.000Z')
  assert.equal(localIn('2026-12-01T01:00:00Z', 'Asia/Jayapura'), '2026-12-01T10:00')
  assert.equal(localIn(instantIn('2027-02-28T23:59', 'Asia/Jakarta'), 'Asia/Jakarta'), '2027-02-28T23:59')
})

test('what is no time is none', () => {
  assert.equal(instantIn('', 'Asia/Jakarta'), '')
  assert.equal(instantIn('tomorrow', 'Asia/Jakarta'), '')
})

const period = (opensAt: string, closesAt: string) =>
  ({ code: 'KM-2028', title: 'Pendaftaran Media 2028', budgetYear: 2028, zone: 'Asia/Jakarta', opensAt, closesAt }) as PeriodDetail

test('a copy is a year later in everything that names the year', () => {
  const start = aYearAfter(period('2027-11-01T01:00:00Z', '2027-11-30T16:59:00Z'))
  assert.deepEqual(
    [start.code, start.title, start.budgetYear, start.opensAt, start.closesAt],
    ['KM-2029', 'Pendaftaran Media 2029', '2029', '2028-11-01T08:00', '2028-11-30T23:59'],
  )
  assert.deepEqual([start.announcementNumber, start.announcementDate], ['', ''])
})

test('the last of a leap year’s February stays in February', () => {
  const start = aYearAfter(period('2028-02-29T01:00:00Z', '2028-03-31T16:59:00Z'))
  assert.equal(start.opensAt, '2029-02-28T08:00')
})
