import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csv } from '../src/figures/csv.ts'
import { everyDay } from '../src/figures/days.ts'

test('a table leaves as a spreadsheet takes it, and calculates nothing', () => {
  assert.equal(csv([['Hari', 'Dikirim']]), '\ufeffHari,Dikirim\r\n')
  assert.equal(csv([['a "b", c', 3]]), '\ufeff"a ""b"", c",3\r\n')
  assert.equal(csv([['=1+1', -2]]), "\ufeff'=1+1,-2\r\n")
})

test('days without anything are told as well', () => {
  assert.deepEqual(
    everyDay([
      { day: '2026-12-30', begun: 1, submitted: 0 },
      { day: '2027-01-02', begun: 0, submitted: 2 },
    ]).map(day => day.day),
    ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'],
  )
  assert.deepEqual(everyDay([]), [])
})
