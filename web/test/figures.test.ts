import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csv } from '../src/figures/csv.ts'
import { dayBegins, everyDay } from '../src/figures/days.ts'
import { against } from '../src/figures/forecast.ts'
import { everyHour, matrix } from '../src/figures/plans.ts'
import { stacked, wrapped } from '../src/figures/shapes.ts'

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

test('a day begins where the office is', () => {
  assert.equal(new Date(dayBegins('2027-01-02', 'Asia/Makassar') * 1000).toISOString(), '2027-01-01T16:00:00.000Z')
})

test('hours of the window are told up to now, the still ones and those outside it too', () => {
  const window = { opensAt: '2027-01-04T01:00:00Z', closesAt: '2027-01-04T05:00:00Z' }
  const hourly = [
    { from: '2027-01-04T00:00:00Z', begun: 1, submitted: 0 },
    { from: '2027-01-04T02:00:00Z', begun: 2, submitted: 1 },
  ]
  const hours = everyHour(hourly, window, Date.parse('2027-01-04T03:30:00Z'))
  assert.deepEqual(hours.begun, [1, 0, 2, 0])
  assert.deepEqual(hours.submitted, [0, 0, 1, 0])
  assert.equal(everyHour(hourly, window, Date.parse('2027-02-01T00:00:00Z')).at.length, 6)
  assert.deepEqual(everyHour([], window, Date.parse('2027-01-03T00:00:00Z')).at, [])
})

test('states stand in the order of the way, each type in a column', () => {
  const { states, types, of } = matrix([
    { state: 'REFUSED', outletType: 'TV', count: 1 },
    { state: 'DRAFT', outletType: 'RADIO', count: 2 },
    { state: 'DRAFT', outletType: 'TV', count: 3 },
  ])
  assert.deepEqual(states, ['DRAFT', 'REFUSED'])
  assert.deepEqual(types, ['TV', 'RADIO'])
  assert.deepEqual([of('DRAFT', 'RADIO'), of('REFUSED', 'RADIO')], [2, 0])
})

test('bars stand on each other, and their names fit beside them', () => {
  const series = [
    { name: 'a', values: [1, 2] },
    { name: 'b', values: [3, 0] },
  ]
  assert.deepEqual(stacked(series), [
    [1, 2],
    [4, 2],
  ])
  assert.equal(wrapped('Tercantum dalam SK', 10), 'Tercantum\ndalam SK')
  assert.equal(wrapped('Keterangan-domisili', 10), 'Keteranga…')
  assert.equal(wrapped('satu dua tiga empat', 4, 2), 'satu\ndua…')
})

test('a declared day is kept only if the later limit lies before its end', () => {
  assert.equal(against('2027-01-10', { doneBy: '2027-01-08T00:00:00Z', doneLatest: '2027-01-10T12:00:00Z' }), 'inTime')
  assert.equal(against('2027-01-10', { doneBy: '2027-01-08T00:00:00Z', doneLatest: '2027-01-12T00:00:00Z' }), 'perhapsLate')
  assert.equal(against('2027-01-10', { doneBy: '2027-01-08T00:00:00Z', doneLatest: null }), 'perhapsLate')
  assert.equal(against('2027-01-10', { doneBy: '2027-01-11T00:00:00Z', doneLatest: null }), 'late')
  // midnight comes two hours earlier in the east
  assert.equal(against('2027-01-10', { doneBy: '2027-01-10T16:00:00Z', doneLatest: null }, 'Asia/Jayapura'), 'late')
  assert.equal(against('2027-01-10', { doneBy: '2027-01-10T16:00:00Z', doneLatest: null }, 'Asia/Jakarta'), 'perhapsLate')
})
