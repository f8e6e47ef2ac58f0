import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockBy } from '../src/api/server-clock.ts'
import { clockText, exactInstantText, instantText, moveOffice, remaining, sizeText, spanText } from '../src/text/time.ts'

const closes = '2026-12-11T09:00:00Z'
const at = (iso: string) => Date.parse(iso)

test('one millisecond before closing is in time, the closing instant itself is late', () => {
  assert.deepEqual(remaining(closes, at('2026-12-11T08:59:59.999Z')), { days: 0, hours: 0, minutes: 0, seconds: 1, over: false })
  assert.equal(remaining(closes, at(closes)).over, true)
  assert.equal(remaining(closes, at('2026-12-11T09:00:00.001Z')).over, true)
})

test('the rest is split into days, hours, minutes and seconds', () => {
  assert.deepEqual(remaining(closes, at('2026-12-08T07:58:57Z')), { days: 3, hours: 1, minutes: 1, seconds: 3, over: false })
})

test('the server’s clock goes on by a timer that nobody sets, whatever this device thinks', () => {
  let elapsed = 1000
  const clock = clockBy(() => elapsed)
  assert.equal(clock.now(), null)
  clock.hear(at('2026-12-11T08:55:00Z'))
  elapsed += 300_000
  assert.deepEqual(remaining(closes, clock.now() ?? 0), { days: 0, hours: 0, minutes: 0, seconds: 0, over: true })
})

test('an answer names whole seconds and arrives late: it does not turn the clock back, and another time does', () => {
  let elapsed = 0
  const clock = clockBy(() => elapsed)
  clock.hear(at('2026-12-11T08:55:00.900Z'))
  clock.hear(at('2026-12-11T08:55:00Z'))
  assert.equal(clock.now(), at('2026-12-11T08:55:00.900Z'))
  clock.hear(at('2026-12-11T08:55:01Z'))
  assert.equal(clock.now(), at('2026-12-11T08:55:01Z'), 'a device that slept counts from what it hears')
  clock.hear(at('2026-12-11T08:50:00Z'))
  elapsed += 1
  assert.equal(clock.now(), at('2026-12-11T08:50:00.001Z'))
  clock.hear(Number.NaN)
  assert.equal(clock.now(), at('2026-12-11T08:50:00.001Z'), 'an answer without a date says nothing')
})

test('an instant is shown in the zone of the period, with the zone named', () => {
  assert.equal(instantText(closes, 'id', 'Asia/Jakarta'), '11 Desember 2026, 16.00 WIB')
  assert.equal(instantText(closes, 'en', 'Asia/Makassar'), '11 December 2026, 17:00 WITA')
})

test('a receipt shows every digit of the second that the server has stored', () => {
  assert.equal(exactInstantText('2026-12-11T08:59:59.400123Z', 'id', 'Asia/Jakarta'), 'Jumat, 11 Desember 2026, 15:59:59.400123 WIB')
  assert.match(exactInstantText('2026-12-11T08:59:59Z', 'en', 'Asia/Jakarta'), /^Friday,? 11 December 2026, 15:59:59\.000 WIB$/)
})

test('sizes are written the way each language writes numbers', () => {
  assert.equal(sizeText(11.2 * 1_048_576, 'id'), '11,2 MB')
  assert.equal(sizeText(11.2 * 1_048_576, 'en'), '11.2 MB')
  assert.equal(sizeText(12, 'en'), '1 KB')
})

test('a span is rounded down to whole units, in words', () => {
  assert.equal(spanText(-3, 'id'), '0 detik')
  assert.equal(spanText(59.9, 'id'), '59 detik')
  assert.equal(spanText(3 * 3600 + 3599, 'id'), '3 jam')
  assert.equal(spanText(86_400, 'en'), '1 day')
  assert.equal(spanText(125, 'en'), '2 minutes')
})

test('the hour to the second is the office’s', () => {
  assert.equal(clockText('2026-12-01T03:15:27Z', 'id'), '10.15.27 WIB')
  assert.equal(clockText('2026-12-01T03:15:27Z', 'en'), '10:15:27 WIB')
})

test('the office’s clock is one of Indonesia’s, and another than that is not taken', () => {
  assert.equal(instantText(closes, 'id'), '11 Desember 2026, 16.00 WIB')
  moveOffice('Asia/Jayapura')
  assert.equal(instantText(closes, 'id'), '11 Desember 2026, 18.00 WIT')
  assert.equal(instantText(closes, 'en'), '11 December 2026, 18:00 WIT')
  moveOffice('Europe/Berlin')
  assert.equal(clockText(closes, 'id'), '18.00.00 WIT')
  moveOffice('Asia/Jakarta')
})
