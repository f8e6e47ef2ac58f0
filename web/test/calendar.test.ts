import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { monthText, weeksOf, yearIn } from '../src/calendar/months.ts'
import { textOf, typeOf } from '../src/calendar-editor/file.ts'
import { data, one, open, press, server, settle, text, tick, type } from './screen.ts'

const { calendarDays } = await import(new URL('mock-calendar.mjs', import.meta.url).href)
const kept = structuredClone(calendarDays)
const year = new Date().getUTCFullYear()

afterEach(() => {
  localStorage.clear()
  server.change = () => null
  calendarDays.splice(0, calendarDays.length, ...structuredClone(kept))
})

test('a month hangs on the wall from Monday to Sunday', () => {
  assert.deepEqual(weeksOf(2027, 2), [
    [1, 2, 3, 4, 5, 6, 7],
    [8, 9, 10, 11, 12, 13, 14],
    [15, 16, 17, 18, 19, 20, 21],
    [22, 23, 24, 25, 26, 27, 28],
  ])
  assert.deepEqual(weeksOf(2026, 11)[0], [null, null, null, null, null, null, 1])
  assert.deepEqual(weeksOf(2028, 2).flat().filter(Boolean).length, 29)
  assert.equal(monthText(2027, 8, 'id'), 'Agustus 2027')
})

test('an address names a year, and nothing that is none', () => {
  assert.equal(yearIn('?tahun=2027', 2026, 1945, 2031), 2027)
  for (const search of ['', '?tahun=', '?tahun=1944', '?tahun=2032', '?tahun=x', '?tahun=2027.5']) assert.equal(yearIn(search, 2026, 1945, 2031), 2026, search)
})

test('a file is known by what it begins with', async () => {
  assert.equal(typeOf('BEGIN:VCALENDAR\r\n'), 'text/calendar')
  assert.equal(typeOf('\uFEFFbegin:vcalendar\n'), 'text/calendar')
  assert.equal(typeOf('tanggal;nama;jenis'), 'text/csv')
  const wide = new Uint8Array([0xff, 0xfe, ...[...'BEGIN:VCALENDAR'].flatMap(sign => [sign.charCodeAt(0), 0])])
  assert.equal(typeOf(await textOf(new Blob([wide]))), 'text/calendar')
})

test('the year is there with its days, the rule for deadlines and who changed what', async () => {
  await open('admin', '/kalender')
  assert.match(text(), /tenggat yang sudah diberikan tidak bergeser/)
  assert.match(text(), /Proklamasi Kemerdekaan.*Libur nasional/)
  assert.match(text(), /Ganti hari kerja.*Masuk kerja/)
  assert.match(text(), new RegExp(`Terisi sampai 31 Desember ${year + 1}`))
  assert.match(one('#changes').parentElement?.textContent ?? '', /Diubah: .*Ayu Administrator.*Sebelum: Libur nasional.*Sesudah: Hari Suci Nyepi/)
  assert.equal(document.querySelectorAll('.wall').length, 12)
})

test('an auditor reads and is offered nothing to change', async () => {
  await open('auditor', '/kalender')
  assert.match(text(), /Proklamasi Kemerdekaan/)
  assert.doesNotMatch(text(), /Tambah hari|Impor berkas|Hapus/)
  await open('auditor', '/kalender/impor')
  assert.match(text(), /administrator/)
  assert.equal(document.querySelector('#calendar-file'), null)
  // who counts deadlines may read what they are counted in; who changed it is the auditor's to see
  await open('reviewer', '/kalender')
  assert.match(text(), /Proklamasi Kemerdekaan/)
  assert.doesNotMatch(text(), /Tambah hari|Sebelum: Libur nasional/)
  await open('officer', '/kalender')
  assert.doesNotMatch(text(), /Proklamasi/)
})

test('a year without a day says what to do, and the time before the end is a warning', async () => {
  server.change = ({ path, reply }) =>
    path === '/api/calendar' ? { ...reply, body: { ...(reply.body as object), daysLeft: 42, runsOut: true, coveredUntil: `${year}-12-31` } } : null
  await open('admin', `/kalender?tahun=${year + 2}`)
  assert.match(text(), /Belum ada hari yang tercatat/)
  assert.match(one('.alert.warning').textContent ?? '', /Kalender segera habis.*42 hari lagi/)
  server.change = ({ path, reply }) =>
    path === '/api/calendar' ? { ...reply, body: { ...(reply.body as object), daysLeft: -3, runsOut: true, coveredUntil: `${year - 1}-12-31` } } : null
  await open('auditor', '/kalender')
  assert.match(one('.alert.error').textContent ?? '', /sudah habis.*Sampaikan kepada administrator/)
})

test('what the service refuses is told at its field, and what was typed stays', async () => {
  await open('admin', '/kalender')
  await press('Tambah hari')
  await press('Tambahkan', 'dialog')
  assert.match(one('dialog').textContent ?? '', /Tanggal/)
  await type('#day-day', `${year}-08-17`)
  await type('#day-kind', 'JOINT_LEAVE')
  await type('#day-name', 'Cuti bersama')
  await press('Tambahkan', 'dialog')
  assert.match(one('#day-day-error').textContent ?? '', /sudah tercatat/)
  assert.equal(one('#day-name').value, 'Cuti bersama')
  await type('#day-day', `${year}-08-18`)
  await press('Tambahkan', 'dialog')
  assert.equal(document.querySelector('dialog'), null)
  assert.match(text(), /18.*Cuti bersama/)
})

test('a day goes only after somebody was told which, and said yes', async () => {
  const asked: string[] = []
  server.change = ({ method, path }) => {
    if (method !== 'GET') asked.push(`${method} ${path}`)
    return null
  }
  await open('admin', '/kalender')
  await press('Hapus', '.day')
  assert.match(one('dialog').textContent ?? '', /Hapus .*1 Januari.*“Tahun Baru Masehi”.*Tenggat yang sudah diberikan tidak bergeser/)
  await press('Batal', 'dialog')
  assert.deepEqual(asked, [])
  await press('Hapus', '.day')
  await press('Ya, hapus', 'dialog')
  assert.deepEqual(asked, [`DELETE /api/calendar/days/${year}-01-01`])
  assert.doesNotMatch(one('.months').textContent ?? '', /Tahun Baru Masehi/)
})

async function choose(name: string, content: BlobPart) {
  const input = one('#calendar-file')
  Object.defineProperty(input, 'files', { value: [new File([content], name)], configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await settle()
}

test('a file is shown, and accepted as it was shown', async () => {
  const sent: { path: string; query: string }[] = []
  server.change = ({ method, path, query }) => {
    if (method === 'POST') sent.push({ path, query: query.toString() })
    return null
  }
  await open('admin', '/kalender/impor')
  await choose('libur.csv', 'tanggal;nama;jenis\n')
  assert.match(text(), /Akan ditambahkan \(2\)/)
  assert.match(text(), /Di kalender: Kelahiran Yesus Kristus.*Di berkas: Cuti bersama Natal/)
  assert.match(text(), /Baris 6: Tanggalnya tidak terbaca.*text\/csv/)
  assert.deepEqual(sent.splice(0), [{ path: '/api/calendar/import/preview', query: '' }])
  await type('#import-source', 'SKB 3 Menteri')
  await tick('#import-replace')
  await press('Terima 3 hari, lewatkan 1 bagian')
  assert.deepEqual(sent, [{ path: '/api/calendar/import', query: 'replace=true&partly=true&source=SKB+3+Menteri' }])
  assert.match(text(), /2 ditambahkan, 1 diganti, 1 tetap, 1 dilewatkan/)
})

test('a file that is none, or too large, says so and leaves nothing to accept', async () => {
  await open('admin', '/kalender/impor')
  await choose('rusak.csv', 'rusak')
  assert.match(one('.alert.error').textContent ?? '', /tidak berisi satu hari pun/)
  await choose('besar.ics', 'x'.repeat(300_000))
  assert.match(one('#calendar-file-error').textContent ?? '', /paling besar 256 KB/)
  assert.doesNotMatch(text(), /Terima/)
})

test('on a calendar that changed in between the file is shown again', async () => {
  await open('admin', '/kalender/impor')
  server.change = ({ path }) =>
    path === '/api/calendar/import'
      ? {
          status: 409,
          body: { code: 'version-conflict', title: 'x', detail: 'x', current: 9, changedBy: 'bayu', changedByName: 'Bayu', changedAt: '2026-11-29T03:00:00Z' },
        }
      : null
  await choose('libur.ics', 'BEGIN:VCALENDAR\n')
  assert.match(text(), /text\/calendar/)
  await press('Terima 2 hari')
  assert.match(text(), /Bayu/)
  await press('Muat ulang data terbaru')
  assert.match(text(), /Akan ditambahkan \(2\)/)
  assert.ok(data)
})
