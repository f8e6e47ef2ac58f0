import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, test } from 'node:test'
import { data, fold, id, one, open, press, server, text, tick, type } from './screen.ts'

afterEach(() => {
  localStorage.clear()
  server.change = () => null
})

const drafts = () => Object.keys(localStorage).filter(name => name.startsWith('sahkan.draft.'))
const restored = /Isian Anda yang belum tersimpan dipulihkan/

/** Every form that somebody types into: how it is reached, and where the typing goes. */
const forms: { name: string; as: string; path: string; reach: () => Promise<void>; field: string; typed: string; saved: string }[] = [
  {
    name: 'a new company',
    as: 'applicant',
    path: '/perusahaan',
    reach: () => press('Tambah perusahaan'),
    field: '#company-address',
    typed: 'Jalan Baru 9',
    saved: '',
  },
  { name: 'a company', as: 'applicant', path: '/perusahaan', reach: () => press('Ubah', '.split'), field: '#company-city', typed: 'Dumai', saved: 'Pekanbaru' },
  { name: 'a new outlet', as: 'applicant', path: '/perusahaan', reach: () => press('Tambah media'), field: '#outlet-name', typed: 'Kabar Baru', saved: '' },
  {
    name: 'an outlet',
    as: 'applicant',
    path: '/perusahaan',
    reach: () => press('Ubah', '.rows'),
    field: '#outlet-editorInChief',
    typed: 'Andi',
    saved: 'Dewi Contoh',
  },
  {
    name: 'what is stated for a requirement',
    as: 'applicant',
    path: `/permohonan/${id(30)}`,
    reach: () => fold('#r-DEED', true),
    field: '#d-DEED-number',
    typed: '77/2026',
    saved: '12/2019',
  },
  {
    name: 'a judgement’s note',
    as: 'reviewer',
    path: `/verifikasi/${id(41)}`,
    reach: async () => {
      if (!one('#q-DEED input[value=FAILED]').checked) await tick('#q-DEED input[value=FAILED]')
    },
    field: '#j-DEED-note',
    typed: 'Halaman 3 terpotong',
    saved: '',
  },
  {
    name: 'a recommendation',
    as: 'reviewer',
    path: `/verifikasi/${id(45)}`,
    reach: () => press('Rekomendasikan'),
    field: '#recommend-note',
    typed: 'Lengkap',
    saved: '',
  },
  {
    name: 'a return',
    as: 'reviewer',
    path: `/verifikasi/${id(41)}`,
    reach: async () => {
      await press('Kembalikan untuk diperbaiki')
      if (!one('#return-item-DEED').checked) await tick('#return-item-DEED')
    },
    field: '#return-note-DEED',
    typed: 'Mohon akta terakhir',
    saved: '',
  },
  {
    name: 'the second reason of a refusal',
    as: 'reviewer',
    path: `/verifikasi/${id(41)}`,
    reach: async () => {
      await press('Nyatakan tidak lolos')
      if (document.querySelectorAll('dialog fieldset').length < 2) await press('Tambah alasan')
    },
    field: '#refuse-note-1',
    typed: 'Domain baru',
    saved: '',
  },
  {
    name: 'a reason to take a case over',
    as: 'reviewer',
    path: `/verifikasi/${id(46)}`,
    reach: () => press('Ambil alih dari rekan'),
    field: '#take-over-reason',
    typed: 'Sedang cuti',
    saved: '',
  },
  {
    name: 'a line of the decree form',
    as: 'admin',
    path: '/bentuk-sk/ubah',
    reach: async () => {},
    field: '[id="decree-form-copies[0]"]',
    typed: 'Wali Kota Contoh',
    saved: 'Wali Kota Pekanbaru',
  },
  { name: 'a decree', as: 'officer', path: '/sk/baru', reach: async () => {}, field: '#decree-minutesNumber', typed: 'BA/9/2026', saved: '' },
  { name: 'a change of a decree', as: 'officer', path: '/sk/issued/ubah', reach: async () => {}, field: '#change-ground', typed: 'salah tulis', saved: '' },
  {
    name: 'a reason to give up a number',
    as: 'signatory',
    path: '/sk/away',
    reach: () => press('Batalkan nomor'),
    field: '#void-reason',
    typed: 'Layanan ditutup',
    saved: '',
  },
  {
    name: 'a day of the calendar',
    as: 'admin',
    path: '/kalender',
    reach: () => press('Tambah hari'),
    field: '#day-name',
    typed: 'Hari Raya Waisak',
    saved: '',
  },
  {
    name: 'how somebody was reached',
    as: 'reviewer',
    path: '/surat-kembali',
    reach: () => press('Catat penyampaian'),
    field: '#reach-note',
    typed: 'Ditelepon, tidak dijawab',
    saved: '',
  },
  {
    name: 'somebody who is invited',
    as: 'admin',
    path: '/orang',
    reach: () => press('Undang orang'),
    field: '#invite-name',
    typed: 'Wati',
    saved: '',
  },
  {
    name: 'what the office says of itself',
    as: 'admin',
    path: '/kantor',
    reach: async () => {},
    field: '#office-address',
    typed: 'Jalan Baru 9',
    saved: 'Jalan Contoh Nomor 1',
  },
  {
    name: 'an operator’s reason',
    as: 'operator',
    path: '/operasi',
    reach: () => press('Lepaskan…'),
    field: '#act-reason',
    typed: 'Salinan utuh tiba',
    saved: '',
  },
]

for (const { name, as, path, reach, field, typed, saved } of forms)
  test(`${name}: what was typed survives a reload and can be discarded`, async () => {
    await open(as, path)
    await reach()
    assert.equal(one(field).value, saved)
    assert.doesNotMatch(text(), restored)
    await type(field, typed)
    await open(as, path)
    if (field.startsWith('#d-')) assert.equal(one<HTMLDetailsElement>('#r-DEED').open, true, 'a card in which something waits is open')
    else await reach()
    assert.equal(one(field).value, typed)
    assert.match(text(), restored)
    await press('Buang', '.restored')
    assert.deepEqual(drafts(), [])
    assert.doesNotMatch(text(), restored)
    await reach()
    assert.equal(one(field).value, saved)
  })

const waiting = /Ada isian yang belum tersimpan di perangkat ini/

test('lists say where typed work waits, to its account alone and until the server has it', async () => {
  const lists = [
    { as: 'applicant', list: '/permohonan', form: 'what is stated for a requirement', row: `a[href="/permohonan/${id(30)}"]` },
    { as: 'applicant', list: '/perusahaan', form: 'a company', row: `#c-${id(10)}` },
    { as: 'applicant', list: '/perusahaan', form: 'a new company', row: 'main .button' },
    { as: 'applicant', list: '/perusahaan', form: 'an outlet', row: '.rows li strong' },
    { as: 'reviewer', list: '/verifikasi', form: 'a judgement’s note', row: `a[href="/verifikasi/${id(41)}"]` },
  ]
  for (const { as, list, form, row } of lists) {
    const { path, reach, field, typed } = forms.find(one => one.name === form) ?? assert.fail(form)
    await open(as, list)
    assert.doesNotMatch(text(), waiting, form)
    await open(as, path)
    await reach()
    await type(field, typed)
    await open(as, list)
    assert.match(one(row).parentElement?.textContent ?? '', waiting, form)
    assert.equal(document.querySelectorAll('.waiting').length, 1, form)
    server.change = ({ path, reply }) => (path === '/api/me' ? { ...reply, body: { ...(reply.body as object), id: 'another' } } : null)
    await open(as, list)
    assert.doesNotMatch(text(), waiting, `${form}: somebody else`)
    server.change = () => null
    await open(as, path)
    if (!document.querySelector('.restored')) await reach()
    await press('Buang', '.restored')
    await open(as, list)
    assert.doesNotMatch(text(), waiting, `${form}: discarded`)
  }
})

test('what can no longer be sent does not wait', async () => {
  await open('applicant', `/permohonan/${id(30)}`)
  await fold('#r-DEED', true)
  await type('#d-DEED-number', '77/2026')
  server.date = new Date('2036-01-01T00:00:00Z')
  await open('applicant', '/permohonan')
  server.date = null
  assert.doesNotMatch(text(), waiting)
})

test('folding a card, Escape in a dialog and another page lose nothing', async () => {
  await open('applicant', `/permohonan/${id(30)}`)
  await fold('#r-DEED', true)
  await type('#d-DEED-number', '77/2026')
  await fold('#r-DEED', false)
  await fold('#r-DEED', true)
  assert.equal(one('#d-DEED-number').value, '77/2026')

  await press('Perusahaan & media')
  await press('Ubah', '.split')
  await type('#company-city', 'Dumai')
  one('dialog').dispatchEvent(new Event('cancel', { cancelable: true }))
  await press('Permohonan saya')
  await press('Perusahaan & media')
  await press('Ubah', '.split')
  assert.equal(one('#company-city').value, 'Dumai')
})

test('a session that ended loses nothing, and nobody else sees it', async () => {
  await open('applicant', '/perusahaan')
  await press('Ubah', '.split')
  await type('#company-city', 'Dumai')
  server.as = 'nobody'
  await press('Simpan', 'dialog')
  assert.match(text(), /Sesi Anda sudah berakhir/)
  await open('applicant', '/perusahaan')
  await press('Ubah', '.split')
  assert.equal(one('#company-city').value, 'Dumai')

  server.change = ({ path, reply }) => (path === '/api/me' ? { ...reply, body: { ...data.people.applicant, id: 'another' } } : null)
  await open('applicant', '/perusahaan')
  await press('Ubah', '.split')
  assert.equal(one('#company-city').value, 'Pekanbaru')
})

test('what the server has accepted is kept no longer', async () => {
  const { address } = data.companies[0]
  await open('applicant', '/perusahaan')
  await press('Ubah', '.split')
  await type('#company-address', 'Jalan Baru 9')
  assert.equal(drafts().length, 1)
  await press('Simpan', 'dialog')
  assert.match(text(), /Tersimpan/)
  assert.deepEqual(drafts(), [])
  await press('Ubah', '.split')
  assert.equal(one('#company-address').value, 'Jalan Baru 9')
  assert.doesNotMatch(text(), restored)
  data.companies[0].address = address
})

test('signing out leaves nothing behind, of whatever account', async () => {
  localStorage.setItem('sahkan.draft.another.company.new', JSON.stringify({ at: Date.now(), fields: { city: { typed: 'Siak', saved: '' } } }))
  await open('applicant', '/perusahaan')
  await press('Ubah', '.split')
  await type('#company-city', 'Dumai')
  assert.equal(drafts().length, 2)
  await press('Keluar')
  assert.deepEqual(drafts(), [])
})

test('only fields are kept: no file, and nothing that does not differ', async () => {
  await open('applicant', `/permohonan/${id(30)}`)
  await fold('#r-DEED', true)
  const file = one('#d-DEED-file')
  file.dispatchEvent(new Event('input', { bubbles: true }))
  file.dispatchEvent(new Event('change', { bubbles: true }))
  await type('#d-DEED-number', '12/2019')
  assert.deepEqual(drafts(), [])
  await type('#d-DEED-number', '77/2026')
  const [kept] = drafts()
  assert.ok(kept)
  assert.deepEqual(JSON.parse(localStorage.getItem(kept) ?? '').fields, { number: { typed: '77/2026', saved: '12/2019' } })
})

test('changed on the server since: both are shown, and what was typed is not replaced', async () => {
  await open('applicant', '/perusahaan')
  await press('Ubah', '.split')
  await type('#company-city', 'Dumai')
  await type('#company-legalForm', 'YAYASAN')
  Object.assign(data.companies[0], { city: 'Siak', legalForm: 'KOPERASI', version: data.companies[0].version + 1 })
  await press('Simpan', 'dialog')
  assert.match(text(), /Data ini sudah Anda ubah di jendela lain/, 'the mock says that the same account changed it')
  await press('Muat ulang data terbaru')
  assert.doesNotMatch(text(), /Tersimpan\./)
  await press('Ubah', '.split')
  assert.equal(one('#company-city').value, 'Dumai')
  assert.match(one('#company-city').closest('.field')?.textContent ?? '', /Di server sekarang: Siak/)
  assert.match(one('#company-legalForm').closest('.field')?.textContent ?? '', /Di server sekarang: Koperasi/)
  assert.match(one('#company-city').getAttribute('aria-describedby') ?? '', /company-city-other/)
  assert.equal(document.querySelector('#company-address-other'), null)
  Object.assign(data.companies[0], { city: 'Pekanbaru', legalForm: 'PT' })
})

test('a ticked row of a decree’s list is typed work as well', async () => {
  await open('officer', '/sk/baru')
  await tick('.rows input')
  await open('officer', '/sk/baru')
  assert.equal(one('.rows input').checked, false)
  assert.match(text(), /4 dipilih/)
})

/** Forms in which nothing is typed that would be lost: searches, whose words are in the address, ticks that must be given anew, and
 * files and secrets, which no device keeps. */
const withoutDraft = [
  'applications/many-files.tsx',
  'applications/new-application.tsx',
  'applications/submit-section.tsx',
  'cases/cases.tsx',
  'decrees/decree.tsx',
  'home/home.tsx',
  'people/people.tsx',
  'public/check.tsx',
  'signatory-inbox/sign.tsx',
]

test('whoever adds a form keeps what is typed into it', () => {
  const home = new URL('../src/', import.meta.url)
  const bare = readdirSync(home, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => name.endsWith('.tsx'))
    .filter(name => {
      const source = readFileSync(new URL(name, home), 'utf8')
      return source.includes('<form') && !source.includes('<Drafted')
    })
  assert.deepEqual(bare.sort(), withoutDraft)
})
