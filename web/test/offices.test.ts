import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { beforeEach, test } from 'node:test'
import { data, load, one, open, press, server, text, type } from './screen.ts'

const { office, others } = await import(new URL('mock-office.mjs', import.meta.url).href)

const lain = { id: 'Dinas Kominfo Kota Lain', en: 'Communications Office of Lain City' }
const own = [
  { key: 'first', name: office.name, shortName: office.shortName, zone: office.zone, roles: ['administrator'] },
  { key: 'kota-lain', name: lain, shortName: lain, zone: 'Asia/Makassar', roles: ['administrator', 'auditor'] },
]
type Change = typeof server.change
const asked: string[] = []

/** Somebody is of two offices, the installation has both, and what else a test says. */
const two =
  (more: Change = () => null): Change =>
  sent => {
    asked.push(`${sent.method} ${sent.path}?${sent.query}`)
    if (sent.path === '/api/office/own') return { status: 200, body: { items: own, total: 2 } }
    return more(sent)
  }

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  asked.length = 0
  others.splice(0, others.length, { ...office, id: 'kota-lain', key: 'kota-lain', name: lain, shortName: lain, zone: 'Asia/Makassar', zoneName: 'WITA' })
  server.change = two()
})

test('who is of two offices sees in which one they work, and changes it', async () => {
  await open('admin', '/orang')
  const choice = one<HTMLSelectElement & HTMLInputElement>('#office-switch')
  assert.match(choice.textContent ?? '', /Kota Contoh.*Dinas Kominfo Kota Lain/)
  await type('#office-switch', 'kota-lain')
  assert.ok(asked.some(one => /GET \/api\/people\?.*office=kota-lain/.test(one)))
  assert.ok(asked.some(one => /GET \/api\/people\/changes\?.*office=kota-lain/.test(one)))
})

test('of the periods those of the office one works in are listed, and of another one’s nothing is done', async () => {
  const moved = [{ ...data.periods('admin')[1], office: 'kota-lain', title: 'Kerja sama Kota Lain' }, data.periods('admin')[2]]
  server.change = two(({ path, method }) => {
    if (method === 'GET' && path === '/api/periods') return { status: 200, body: { items: moved, total: 2 } }
    return null
  })
  await open('admin', '/periode')
  await type('#office-switch', 'first')
  assert.doesNotMatch(text(), /Kerja sama Kota Lain/)
  await type('#office-switch', 'kota-lain')
  assert.match(text(), /Kerja sama Kota Lain/)
  const period = data.periods('admin')[1]
  server.change = two(sent => (sent.path === `/api/periods/${period.id}` ? { status: 200, body: { ...(sent.reply.body as object), office: 'ketiga' } } : null))
  await open('admin', `/periode/${period.id}`)
  assert.match(text(), new RegExp(period.title))
  assert.doesNotMatch(text(), /Batalkan periode/)
})

test('applicants are told whose a period is once there is more than one office, and not before', async () => {
  await open('nobody', '/')
  assert.doesNotMatch(one('.period').textContent ?? '', /Dinas Kominfo/)
  const [open1, closed] = data.periods('nobody')
  server.change = two(({ path }) => (path === '/api/periods' ? { status: 200, body: { items: [{ ...open1, office: 'kota-lain' }, closed], total: 2 } } : null))
  await open('nobody', '/')
  assert.match(one('.period').textContent ?? '', /Dinas Kominfo Kota Lain/)
  await press('EN', 'header')
  assert.match(one('.period').textContent ?? '', /Communications Office of Lain City/)
})

test('an administrator of the first office adds one, is told what is wrong at its field, and invites its administrator', async () => {
  let invited = 0
  server.change = two(({ method, path }) => {
    if (method !== 'POST' || path !== '/api/people') return null
    invited++
    return { status: 201, body: { id: 'x', version: 1 } }
  })
  await open('admin', '/kantor')
  await type('#office-switch', 'first')
  assert.match(text(), /Kantor dalam instalasi ini.*Dinas Kominfo Kota Lain/)
  await press('Tambah kantor')
  const fields = {
    slug: 'first',
    'name.id': 'Kominfo Tiga',
    'name.en': 'Third',
    'shortName.id': 'Tiga',
    'shortName.en': 'Third',
    region: 'Kota Tiga',
    address: 'Jalan 3',
  }
  for (const [name, value] of Object.entries(fields)) await type(`[id="new-office-${name}"]`, value)
  await press('Tambah kantor', 'dialog')
  assert.match(one('#new-office-slug-error').textContent ?? '', /huruf kecil/)
  await type('#new-office-slug', 'kota-tiga')
  await press('Tambah kantor', 'dialog')
  assert.equal(document.querySelector('dialog'), null)
  assert.match(text(), /Kominfo Tiga sudah ditambahkan/)
  await press('Undang administrator Kominfo Tiga')
  await type('#office-administrator-name', 'Wati')
  await type('#office-administrator-email', 'wati@kantor.example')
  await press('Undang administrator', 'dialog')
  assert.equal(invited, 1)
  assert.match(text(), /Undangan sebagai administrator Kominfo Tiga dikirim ke wati@kantor\.example/)
})

test('a period is prepared for the office one works in, by its clock', async () => {
  await open('admin', '/periode/baru')
  await type('#office-switch', 'kota-lain')
  assert.match(text(), /WITA/)
  await type('#office-switch', 'first')
  assert.match(text(), /WIB/)
})

test('the office stands in the address, goes along from page to page, and every request names it', async () => {
  await open('admin', '/orang')
  assert.equal(new URLSearchParams(location.search).get('office'), 'first')
  await type('#office-switch', 'kota-lain')
  assert.equal(new URLSearchParams(location.search).get('office'), 'kota-lain')
  assert.match(one('header').textContent ?? '', /Dinas Kominfo Kota Lain/)
  for (const [entry, asks] of [
    ['Kalender', ['/api/calendar', '/api/calendar/days', '/api/calendar/changes']],
    ['Bentuk SK', ['/api/decrees/form', '/api/decrees/form/versions']],
    ['Verifikasi', ['/api/cases']],
    ['Orang kantor', ['/api/people', '/api/people/changes']],
  ] as const) {
    asked.length = 0
    await press(entry, 'header')
    assert.equal(one<HTMLSelectElement & HTMLInputElement>('#office-switch').value, 'kota-lain', entry)
    for (const path of asks)
      assert.ok(
        asked.filter(one => one.startsWith(`GET ${path}?`)).every(one => one.includes('office=kota-lain')),
        path,
      )
    for (const path of asks)
      assert.ok(
        asked.some(one => one.startsWith(`GET ${path}?`)),
        path,
      )
  }
  await open('admin', '/bentuk-sk/ubah?office=kota-lain')
  assert.ok(asked.some(one => one.startsWith('GET /api/decrees/form?office=kota-lain')))
  await press('Sahkan', 'header')
  assert.equal(location.search, '')
})

test('who is of one office reads its name and has no choice', async () => {
  server.change = sent => (sent.path === '/api/office/own' ? { status: 200, body: { items: [own[1]], total: 1 } } : null)
  await open('auditor', '/orang')
  assert.ok(!document.querySelector('#office-switch'))
  assert.equal(location.search, '')
  assert.match(one('header').textContent ?? '', /Dinas Kominfo Kota Lain/)
})

/** Pages that are not of one office: everybody's, an applicant's own, and what the operators see of all. */
const ofNoOffice = ['', 'periksa', 'ketersediaan', 'v', 'permohonan', 'perusahaan', 'pemberitahuan', 'operasi', 'siaran']

test('from page to page one stays in the office in which one works', async () => {
  const { inThisOffice } = await load('router.tsx')
  const app = readFileSync(new URL('../src/app.tsx', import.meta.url), 'utf8')
  const first = [...new Set([...app.matchAll(/pattern: '\/([^/']*)/g)].map(found => found[1] ?? ''))]
  assert.ok(first.length > 15)
  history.replaceState(null, '', '/orang?office=kota-lain')
  const lost = first.filter(page => !ofNoOffice.includes(page) && inThisOffice(`/${page}`) !== `/${page}?office=kota-lain`)
  assert.deepEqual(lost, [])
  for (const page of ofNoOffice) assert.equal(inThisOffice(`/${page}`), `/${page}`)
})

test('who is of no office reads the name of none where there are several, and of the one where it is alone', async () => {
  const head = () => one('header.top .brand').textContent ?? ''
  for (const who of ['nobody', 'applicant']) {
    await open(who, '/')
    assert.match(head(), /Kemitraan media/)
    assert.doesNotMatch(head() + (one('footer.bottom').textContent ?? ''), /Kominfo/)
  }
  await open('reviewer', '/verifikasi')
  assert.match(head(), /Dinas Kominfo Contoh/)
  others.length = 0
  await open('applicant', '/')
  assert.match(head(), /Dinas Kominfo Contoh/)
})

test('an office that speaks Indonesian alone offers people no other language', async () => {
  others.length = 0
  const language = () => document.querySelector('header.top .language')
  await open('nobody', '/')
  assert.ok(language())
  office.languages = ['id']
  try {
    await open('nobody', '/')
    assert.ok(!language())
    await open('admin', '/kantor')
    assert.ok(language())
    assert.equal(one<HTMLSelectElement>('#office-languages').value, 'id')
    localStorage.setItem('sahkan.language', 'en')
    await open('nobody', '/')
    assert.ok(language(), 'whoever has chosen English finds the way back')
  } finally {
    office.languages = ['id', 'en']
  }
})

test('whoever administers an office without a name is led to name it, and nobody else', async () => {
  others.length = 0
  server.change = () => null
  const { name } = office
  office.name = { id: 'Kantor pertama (belum dinamai)', en: 'First office (not named yet)' }
  try {
    await open('admin', '/periode')
    assert.match(one('.alert.warning').textContent ?? '', /belum dinamai/)
    assert.ok(document.querySelector('.alert.warning a[href^="/kantor"]'))
    await open('signatory', '/periode')
    assert.ok(!document.querySelector('.alert.warning'))
  } finally {
    office.name = name
  }
  await open('admin', '/periode')
  assert.ok(!document.querySelector('.alert.warning'))
})
