import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import type { DecreeForm } from '../src/api/types.ts'
import { formOf, linesOf, packed, unpacked } from '../src/decree-form-editor/typed-form.ts'
import { fieldNames, holdsOn, numberLike } from '../src/decree-forms/said.ts'
import { moved } from '../src/ui/moved.ts'
import { data, one, open, press, server, text, type, until } from './screen.ts'

afterEach(() => {
  localStorage.clear()
  server.change = () => null
})

/** What the device keeps of that list. */
const keptCopies = (): string => {
  const key = Object.keys(localStorage).find(name => name.startsWith('sahkan.draft.'))
  return JSON.parse(localStorage.getItem(key ?? '') ?? '{}').fields?.copies?.typed ?? 'nothing: yang bersangkutan'
}

const saved: DecreeForm = data.formInUse().form

test('what is typed nowhere goes back as it came', () => {
  const values = {
    paper: saved.paper,
    ...Object.fromEntries(Object.entries(saved.layout).map(([name, value]) => [`layout.${name}`, String(value)])),
    title: saved.title,
    place: saved.place,
    signingOffice: saved.signingOffice,
    ...Object.fromEntries(Object.entries(saved.letterhead).map(([name, value]) => [`letterhead.${name}`, String(value)])),
    recitals: packed(linesOf.texts(saved.recitals)),
    legalBasis: packed(linesOf.legalBasis(saved)),
    noted: packed(linesOf.texts(saved.noted)),
    clauses: packed(linesOf.clauses(saved)),
    copies: packed(linesOf.texts(saved.copies)),
    'number.pattern': saved.number.pattern,
    'number.start': '1',
    'number.startYear': '',
    signatories: packed(linesOf.signatories(saved)),
  }
  assert.deepEqual(formOf(values), saved)
  const mayors = formOf({ ...values, 'letterhead.kind': 'REGIONAL_HEAD' })
  assert.deepEqual([mayors.letterhead.office, mayors.letterhead.address, mayors.letterhead.contact], [null, null, null])
  assert.equal(formOf({ ...values, 'number.start': 'tiga' }).number.start, -1)
  assert.equal(formOf({ ...values, 'layout.top': 'dua' }).layout?.top, -1)
  assert.equal(formOf({ ...values, 'layout.top': '' }).layout?.top, null)
})

test('a list that was kept spoilt is an empty one', () => {
  for (const spoilt of ['', '{', '"x"', '[1, null]', undefined]) assert.deepEqual(unpacked(spoilt), [])
})

test('a line goes up and down within its list', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 2, 0), ['c', 'a', 'b'])
  assert.deepEqual(moved(['a', 'b', 'c'], 0, 1), ['b', 'a', 'c'])
  assert.deepEqual(moved(['a', 'b'], 0, -1), ['a', 'b'])
})

test('a number is shown as it would be printed', () => {
  assert.equal(numberLike(saved.number, '2026-11-29'), '000.4.3/1/DISKOMINFO/XI/2026')
  assert.equal(numberLike({ pattern: 'Kpts. {sequence}/{year}', start: 41, startYear: 2026 }, '2026-01-02'), 'Kpts. 41/2026')
  assert.equal(numberLike({ pattern: '{sequence}/{year}', start: 41, startYear: 2026 }, '2027-01-02'), '1/2027')
})

test('an office is held from its first to its last day', () => {
  const held = { from: '2026-11-01', until: '2026-11-30' }
  assert.deepEqual(
    ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map(day => holdsOn(held, day)),
    [false, true, true, false],
  )
})

test('every field has a name in the history', () => {
  const { letterhead, layout, number, ...others } = saved
  const inner = Object.entries({ letterhead, layout, number }).flatMap(([part, of]) => Object.keys(of).map(name => `${part}.${name}`))
  const fields = [...Object.keys(others), ...inner]
  assert.deepEqual(
    fields.filter(field => !(field in fieldNames)),
    [],
  )
})

test('the page shows what is in use, who changed it and why; only the administrator may change it', async () => {
  await open('auditor', '/bentuk-sk')
  for (const said of [
    /Rahmat Contoh Saputra/,
    /Menjabat hari ini/,
    /000\.4\.3\/1\/DISKOMINFO/,
    /Tembusan untuk Sekretaris Daerah/,
    /oleh Adi Contoh/,
    /dari pengaturan awal/,
  ])
    assert.match(text(), said)
  assert.doesNotMatch(text(), /Ubah bentuk/)
  assert.equal(one<HTMLAnchorElement>('a[href$="/versions/2/preview.pdf"]').target, '_blank')
  await open('auditor', '/bentuk-sk/ubah')
  assert.match(text(), /administrator/)
  assert.equal(document.querySelector('form'), null)
})

test('what two offices agreed about their numbers is read by everybody and answered by the administrator', async () => {
  await open('auditor', '/bentuk-sk')
  assert.match(text(), /Sekretariat Daerah Kota Pekanbaru memakai urutan Dinas Contoh Kota Pekanbaru mulai tahun 2026/)
  assert.match(text(), /Bima Contoh, .*Buku agenda kota satu/)
  assert.doesNotMatch(text(), /Setujui/)
  const sent: [string, string | null, unknown][] = []
  const fetched = globalThis.fetch
  await open('admin', '/bentuk-sk')
  await press('Setujui')
  await type('#sequence-reason', 'Sesuai rapat')
  globalThis.fetch = async input => {
    const request = input as Request
    if (request.method === 'POST') sent.push([new URL(request.url).pathname, request.headers.get('If-Match'), JSON.parse(await request.clone().text())])
    return fetched(input)
  }
  const [, sending] = [...document.querySelectorAll('button')].filter(button => button.textContent?.trim() === 'Setujui')
  sending?.click()
  await until(() => sent.length === 1, 'the answer is sent')
  globalThis.fetch = fetched
  assert.deepEqual(sent[0], ['/api/decrees/sequence/sharings/00000000-0000-4000-8000-0000000000a2/accept', '"1"', { reason: 'Sesuai rapat' }])
})

test('an installation with one office has nothing to share', async () => {
  server.change = ({ path }) =>
    path === '/api/decrees/sequence' ? { status: 200, body: { office: 'first', year: 2026, keeper: null, sharings: [], mayBeAsked: [] } } : null
  await open('admin', '/bentuk-sk')
  assert.doesNotMatch(text(), /Urutan nomor bersama/)
})

test('a form that cannot be read says so', async () => {
  server.change = ({ path }) =>
    path === '/api/decrees/form' ? { status: 503, body: { code: 'temporarily-unavailable', title: 'x', detail: 'Sedang tidak tersedia.' } } : null
  await open('admin', '/bentuk-sk')
  assert.match(text(), /Sedang tidak tersedia\./)
})

test('lines are moved, added and removed by buttons, and the focus stays where the work is', async () => {
  let sent: { form: { copies: string[] }; reason: string } | null = null
  await open('admin', '/bentuk-sk/ubah')
  one('[id="decree-form-copies-down-0"]').click()
  await until(() => document.activeElement?.id === 'decree-form-copies-down-1', 'the focus goes down with its line')
  assert.equal(one('[id="decree-form-copies[1]"]').value, 'Wali Kota Pekanbaru')
  await press('Tambah baris: Tembusan')
  await until(() => document.activeElement?.id === 'decree-form-copies[3]', 'the focus is in the new line')
  await type('[id="decree-form-copies[3]"]', 'Arsip')
  one('[id="decree-form-copies-remove-2"]').click()
  await until(() => /Baris dihapus\. Tersisa 3\./.test(text()), 'what was removed is said')
  await until(() => !keptCopies().includes('yang bersangkutan'), 'the device keeps it without the line')
  await open('admin', '/bentuk-sk/ubah')
  assert.match(text(), /Isian Anda yang belum tersimpan dipulihkan/)
  await type('#decree-form-reason', 'Arsip perlu tembusan')
  const fetched = globalThis.fetch
  globalThis.fetch = async input => {
    const request = input as Request
    if (request.method === 'PUT') sent = JSON.parse(await request.clone().text())
    return fetched(input)
  }
  await press('Simpan versi baru')
  globalThis.fetch = fetched
  assert.deepEqual((sent as unknown as { form: { copies: string[] } }).form.copies, ['Sekretaris Daerah Kota Pekanbaru', 'Wali Kota Pekanbaru', 'Arsip'])
  assert.equal(location.pathname, '/bentuk-sk')
})

test('what is refused stands at its field and leads there', async () => {
  await open('admin', '/bentuk-sk/ubah')
  await type('#decree-form-signingOffice', 'Wali Kota')
  await type('#decree-form-reason', 'Uji')
  await press('Simpan versi baru')
  assert.match(one('.alert.error').textContent ?? '', /tercetak dua kali/)
  assert.equal(one('[id="decree-form-recitals[1]"]').getAttribute('aria-invalid'), 'true')
  assert.match(one('[id="decree-form-signatories"]').textContent ?? '', /Tidak ada penanda tangan/)
  one('a[href="#decree-form-recitals[1]"]').click()
  assert.equal(document.activeElement?.id, 'decree-form-recitals[1]')
})

test('who signs is chosen among the office’s people who may, and whoever is written there stays readable', async () => {
  await open('admin', '/bentuk-sk/ubah')
  const chosen = () => one<HTMLSelectElement>('[id="decree-form-signatories[0].account"]')
  await until(() => chosen().tagName === 'SELECT', 'the people are there')
  const labels = [...chosen().options].map(option => option.label || option.textContent)
  assert.ok(labels.includes('Rahmat Contoh Saputra (kepala-dinas)'))
  assert.ok(labels.includes('Laras Contoh (laras@kantor.example), diundang'))
  assert.ok(!labels.some(label => label?.includes('doni@')), 'nobody who was disabled')
  assert.equal(chosen().value, 'kepala-dinas')
  server.change = ({ path }) => (path === '/api/people' ? { status: 200, body: { items: [], total: 0 } } : null)
  await open('admin', '/bentuk-sk/ubah')
  await until(() => chosen().tagName === 'SELECT', 'nobody may sign')
  assert.equal(chosen().selectedOptions[0]?.textContent, 'kepala-dinas, seperti tertulis')
  server.change = ({ path }) => (path === '/api/people' ? { status: 503, body: { code: 'temporarily-unavailable', title: 'x', detail: 'x' } } : null)
  await open('admin', '/bentuk-sk/ubah')
  assert.equal(chosen().tagName, 'INPUT')
})

test('a regional head has no department to fill in', async () => {
  await open('admin', '/bentuk-sk/ubah')
  await type('#decree-form-letterhead\\.kind', 'REGIONAL_HEAD')
  assert.equal(document.querySelector('#decree-form-letterhead\\.office'), null)
})

test('who reads English gets English words, also those that only this feature says', async () => {
  localStorage.setItem('sahkan.language', 'en')
  await open('auditor', '/bentuk-sk')
  for (const said of [/Decree form/, /Recitals \(Menimbang\)/, /from the first settings/]) assert.match(text(), said)
  assert.doesNotMatch(text(), /Berlaku sejak/)
})
