import assert from 'node:assert/strict'
import { afterEach, mock, test } from 'node:test'
import { h } from 'preact'
import { data, fold, id, load, one, open, press, server, settle, show, text, tick, type } from './screen.ts'

afterEach(() => {
  server.change = () => null
  server.date = null
})

test('a document goes only after somebody was told which, and said yes', async () => {
  const asked: string[] = []
  server.change = ({ method, path }) => {
    if (method === 'DELETE') asked.push(path)
    return null
  }
  await open('applicant', `/permohonan/${id(30)}`)
  await fold('#r-DEED', true)
  await press('Hapus', '#r-DEED form')
  assert.match(one('dialog').textContent ?? '', /Hapus berkas Akta pendirian dan perubahan terakhir\?.*“deed\.pdf”/)
  await press('Batal', 'dialog')
  assert.deepEqual(asked, [])
  await press('Hapus', '#r-DEED form')
  await press('Hapus', 'dialog')
  assert.equal(asked.length, 1)
})

test('a reason of a refusal goes only after a question as well', async () => {
  await open('reviewer', `/verifikasi/${id(41)}`)
  await press('Nyatakan tidak lolos')
  await press('Tambah alasan')
  await type('#refuse-note-1', 'Domain baru')
  await press('Hapus alasan 2')
  assert.match(text(), /Hapus alasan 2\?/)
  assert.equal(one('#refuse-note-1').value, 'Domain baru')
  await press('Hapus alasan 2', 'dialog dialog')
  assert.equal(document.querySelector('#refuse-note-1'), null)
  await press('Batal', 'dialog')
  await press('Nyatakan tidak lolos')
  assert.equal(document.querySelector('#refuse-note-1'), null, 'what was removed does not come back')
})

test('a completion in which nothing was changed says so, and needs a second yes', async () => {
  let sent = 0
  server.change = ({ path }) => {
    if (!path.endsWith('/submission')) return null
    sent++
    return { status: 422, body: { code: 'nothing-changed', title: 'x', detail: 'Belum ada perbaikan di dalam kiriman ini.' } }
  }
  await open('applicant', `/permohonan/${id(31)}`)
  assert.match(one('.send').textContent ?? '', /Belum ada yang diubah/)
  assert.ok(one('.send .button').getAttribute('aria-describedby'))
  await press('Kirim perbaikan', '.send')
  await press('Kirim perbaikan', 'dialog')
  assert.equal(sent, 0)
  assert.match(one('dialog [role=alert]').textContent ?? '', /Belum ada yang diubah/)
  await tick('#submit-unchanged')
  await press('Kirim perbaikan', 'dialog')
  assert.equal(sent, 1)
  assert.match(one('dialog').textContent ?? '', /Belum ada perbaikan di dalam kiriman ini\./)
})

test('once something was changed nobody is asked', async () => {
  server.change = ({ path, reply }) => {
    if (!path.endsWith('/timeline')) return null
    const body = reply.body as { items: object[] }
    body.items.push({ at: new Date().toISOString(), code: 'DOCUMENT_ATTACHED', actorKind: 'APPLICANT', params: { requirementCode: 'ANNUAL_TAX' } })
    return { ...reply, body }
  }
  await open('applicant', `/permohonan/${id(31)}`)
  assert.doesNotMatch(text(), /Belum ada yang diubah/)
  await press('Kirim perbaikan', '.send')
  assert.equal(document.querySelector('#submit-unchanged'), null)
})

test('a draft that was not sent before the closing asks for nothing', async () => {
  await open('applicant', `/permohonan/${id(35)}`)
  assert.match(one('.standing').textContent ?? '', /Yang harus bertindakTidak ada.*Tidak ada lagi yang perlu Anda kerjakan/)
  assert.match(one('h1').textContent ?? '', /Tidak dikirim/)
  assert.equal(document.querySelector('.send, form, .not-sent'), null)
  await open('applicant', '/permohonan')
  assert.match(text(), /Tidak dikirimDitutup 12 Desember 2025/)
})

test('a completion after its deadline waits for the office', async () => {
  server.change = ({ path, reply }) =>
    path === `/api/applications/${id(31)}` ? { ...reply, body: { ...(reply.body as object), completionDueAt: '2026-01-01T00:00:00Z' } } : null
  await open('applicant', `/permohonan/${id(31)}`)
  assert.match(one('.standing').textContent ?? '', /Yang harus bertindakKantor.*Batas perbaikan sudah lewat/)
  assert.equal(document.querySelector('.send'), null)
})

test('the year of the hint is the one that is asked for', async () => {
  await open('applicant', `/permohonan/${id(30)}`)
  const closes = new Date(data.period(id(1)).closesAt)
  await fold('#r-ANNUAL_TAX', true)
  assert.match(one('#d-ANNUAL_TAX-year-hint').textContent ?? '', new RegExp(`Contoh: ${closes.getFullYear() - (closes.getMonth() >= 4 ? 1 : 2)}`))
})

test('a recommendation is offered when nothing keeps it back, else what does is named', async () => {
  await open('reviewer', `/verifikasi/${id(41)}`)
  const offered = () => [...document.querySelectorAll('.case-side button')].some(button => button.textContent === 'Rekomendasikan')
  assert.equal(offered(), false)
  const links = [...document.querySelectorAll('.case-side li a')].map(link => [link.getAttribute('href'), link.textContent])
  assert.ok(links.some(([href, label]) => href === '#q-ANNUAL_TAX' && label === 'SPT Tahunan'))
  assert.ok(!links.some(([href]) => href === '#q-APPLICATION_LETTER'), 'it has passed')
  await open('reviewer', `/verifikasi/${id(45)}`)
  assert.equal(offered(), true)
})

test('what the server misses is a list of ways to it', async () => {
  server.change = ({ path }) =>
    path.endsWith('/recommendation')
      ? { status: 422, body: { code: 'judgements-missing', detail: 'Belum semua syarat lolos.', missing: ['DEED', 'NPWP'] } }
      : null
  await open('reviewer', `/verifikasi/${id(45)}`)
  await press('Rekomendasikan')
  await press('Rekomendasikan', 'dialog')
  const links = [...document.querySelectorAll('dialog li a')].map(link => link.textContent)
  assert.deepEqual(links, ['Akta pendirian dan perubahan terakhir', 'NPWP perusahaan'])
  await press('NPWP perusahaan', 'dialog')
  assert.equal(document.querySelector('dialog'), null)
  assert.equal(document.activeElement?.id, 'q-NPWP')
})

const conflict = async (changedBy: unknown, changedByName?: string) => {
  const { ProblemView } = await load('ui/problem.tsx')
  const { Problem } = await load('api/client.ts')
  server.as = 'applicant'
  await show(
    h(ProblemView, {
      problem: new Problem(409, { code: 'version-conflict', changedBy, changedByName, changedAt: '2026-12-14T02:11:00Z' }),
      onReload: () => {},
    }),
  )
  return text()
}

test('nobody is called another person who may be oneself', async () => {
  assert.match(await conflict('pemohon'), /Data ini sudah Anda ubah di jendela lainPerubahan terakhir: 14 Desember/)
  for (const unknown of ['3f0c9a52-1111-4222-8333-444455556666', 'system:checks', undefined])
    assert.match(await conflict(unknown), /Data ini sudah berubah sejak Anda membukanyaPerubahan terakhir: 14 Desember/, String(unknown))
  assert.match(await conflict('verifikator', 'Budi Verifikator'), /Data ini sudah berubah sejak Anda membukanyaBudi Verifikator mengubahnya pada 14 Desember/)
})

test('a sign-in that failed is one sentence with one button, until one is signed in', async () => {
  await open('nobody', '/?login=failed')
  const alert = one('.alert.warning')
  assert.match(alert.textContent ?? '', /Anda belum masuk/)
  assert.deepEqual(
    [...alert.querySelectorAll('a, button')].map(way => way.getAttribute('href')),
    ['/login?returnTo=%2Fmulai'],
  )
  await open('applicant', '/?login=failed')
  assert.equal(document.querySelector('.alert.warning'), null)
  await open('nobody', '/')
  assert.equal(document.querySelector('.alert.warning'), null)
})

test('whoever reads English signs in and signs up in English', async () => {
  const ways = () => [...document.querySelectorAll('a[href^="/login"], a[href^="/register"]')].map(way => way.getAttribute('href') ?? '')
  localStorage.setItem('sahkan.language', 'en')
  try {
    for (const path of ['/', '/?login=failed', '/permohonan']) {
      await open('nobody', path)
      assert.ok(ways().length > 1, path)
      for (const way of ways()) assert.match(way, /[?&]lang=en$/, path)
    }
  } finally {
    localStorage.removeItem('sahkan.language')
  }
  await open('nobody', '/permohonan')
  assert.ok(ways().length > 1)
  for (const way of ways()) assert.doesNotMatch(way, /lang=/)
})

test('the check page finds a decree by its number and by the code of the letter, however it is typed', async () => {
  for (const typed of ['000.4.3 / 1 / DISKOMINFO/XII/2026', 'k7qf 2m9x 4trd', 'K7QF-2M9X-4TRD']) {
    await open('nobody', '/periksa')
    await type('#check-number', typed)
    await press('Periksa', 'form')
    assert.match(one('.rows').textContent ?? '', /000\.4\.3\/1\/DISKOMINFO\/XII\/2026/, typed)
  }
})

test('what is not there is said without alarm, with what to do next', async () => {
  for (const [typed, next] of [
    ['K7QF-2M9X-4TRE', /Bandingkan tulisannya/],
    ['000.4.3/9/DISKOMINFO/XII/2026', /Bandingkan tulisannya/],
    ['K7QF-2M9X-4TR0', /tidak pernah memuat huruf I dan O/],
  ] as const) {
    await open('nobody', `/periksa?nomor=${encodeURIComponent(typed)}`)
    assert.match(one('.verdict.absent').textContent ?? '', next, typed)
    assert.equal(document.querySelector('.verdict.unknown'), null)
  }
})

test('companies and outlets stand in the order of their names', async () => {
  server.change = ({ path, reply }) => {
    if (path !== '/api/companies') return null
    const [company] = data.companies
    return { ...reply, body: { items: ['Zaman', 'antara', 'Berita'].map(legalName => ({ ...company, id: legalName, legalName })), total: 3 } }
  }
  await open('applicant', '/perusahaan')
  assert.deepEqual(
    [...document.querySelectorAll('section h2')].map(name => name.textContent),
    ['antara', 'Berita', 'Zaman'],
  )
})

test('a device whose clock is set does not end the time, and the server is asked before it is said', async t => {
  const start = Date.parse('2026-12-11T08:59:50Z')
  let elapsed = 0
  t.mock.method(performance, 'now', () => elapsed)
  t.mock.timers.enable({ apis: ['setInterval', 'Date'], now: start })
  const says = (time: number) => {
    server.change = ({ path, reply }) => {
      const body = reply.body as { items?: { serverTime: string }[] }
      return path === '/api/periods'
        ? { ...reply, body: { ...body, items: body.items?.map(one => ({ ...one, serverTime: new Date(time).toISOString() })) } }
        : null
    }
    server.date = new Date(time)
  }
  says(start)
  const { serverClock } = await load('api/server-clock.ts')
  serverClock.hear(start)
  const { Countdown } = await load('ui/parts.tsx')
  const onOver = mock.fn()
  await show(h(Countdown, { until: '2026-12-11T09:00:00Z', label: 'Sisa', onOver }))
  assert.match(text(), /0 jam 0 menit 10 detik/)

  t.mock.timers.setTime(start + 86_400_000) // tomorrow, thinks the device
  elapsed += 1000
  says(start + 1000)
  t.mock.timers.tick(1000)
  await settle()
  assert.match(text(), /0 jam 0 menit 9 detik/)

  elapsed += 20_000 // a timer that ran fast
  says(start + 5000)
  t.mock.timers.tick(1000)
  await settle()
  assert.match(text(), /0 jam 0 menit 5 detik/)
  assert.equal(onOver.mock.callCount(), 0)

  elapsed += 5000
  server.change = () => assert.fail('no connection')
  t.mock.timers.tick(1000)
  await settle()
  assert.match(text(), /Menanyakan waktu ke server/)
  assert.equal(onOver.mock.callCount(), 0)

  says(start + 10_000)
  for (let second = 0; second < 8; second++) {
    elapsed += 1000
    t.mock.timers.tick(1000)
  }
  await settle()
  assert.match(text(), /Waktu sudah habis/)
  assert.equal(onOver.mock.callCount(), 1)
})

test('papers that were looked at are judged by one click, and what has a finding is not among them', async () => {
  await open('reviewer', `/verifikasi/${id(41)}`)
  await press('Buka dokumen')
  const button = () => Array.from(document.querySelectorAll('.case-side button')).find(each => each.textContent?.startsWith('Nilai lolos semua'))
  const many = Number(/\((\d+)\)/.exec(button()?.textContent ?? '')?.[1])
  assert.ok(many > 0, text())
  const before = Number(/(\d+) dari/.exec(text())?.[1])
  const sent: string[] = []
  server.change = ({ method, path }) => {
    if (method === 'PUT') sent.push(path)
    return null
  }
  await press('Nilai lolos semua')
  assert.deepEqual(sent, [`/api/cases/${id(41)}/judgements`])
  assert.ok(Number(/(\d+) dari/.exec(text())?.[1]) > before)
  assert.equal(button(), undefined)
})

test('who signs in on the front page goes to where their work waits', async () => {
  await open('nobody', '/')
  assert.equal(one('.account a').getAttribute('href'), '/login?returnTo=%2Fmulai')
  const first = {
    applicant: '/permohonan',
    reviewer: '/verifikasi',
    officer: '/sk',
    signatory: '/sk',
    admin: '/periode',
    operator: '/operasi',
    auditor: '/verifikasi',
    nobody: '/',
  }
  for (const [as, path] of Object.entries(first)) {
    await open(as, '/mulai')
    assert.equal(location.pathname, path, as)
  }
})

test('of a long queue the next part comes when it is asked for, and a count without end says so', async () => {
  const asked: string[] = []
  const [sample] = data.cases()
  const part = (page: number) => Array.from({ length: page === 0 ? 200 : 30 }, (_, n) => ({ ...sample, applicationId: id(1000 + page * 200 + n) }))
  let total = 230
  server.change = ({ path, query }) => {
    if (path !== '/api/cases') return null
    asked.push(query.get('page') ?? '')
    return { status: 200, body: { items: part(Number(query.get('page'))), total } }
  }
  await open('reviewer', '/verifikasi')
  const rows = () => document.querySelectorAll('tbody tr').length
  assert.equal(rows(), 200)
  assert.match(text(), /230 berkas(?! atau)/)
  await press('Tampilkan lebih banyak')
  assert.equal(rows(), 230)
  assert.deepEqual(asked, ['0', '0', '1'])
  assert.doesNotMatch(text(), /Tampilkan lebih banyak/)
  total = 10_000
  await open('reviewer', '/verifikasi?cari=warta')
  assert.match(text(), /10000 berkas atau lebih/)
})

test('whoever drafted a decree is offered no signature', async () => {
  await open('signatory', '/sk/draft')
  assert.match(text(), /Tanda tangani dan terbitkan/)
  server.change = ({ path, method }) =>
    method === 'GET' && path === '/api/decrees/draft' ? { status: 200, body: { ...data.decree('draft'), drafter: data.people.signatory } } : null
  await open('signatory', '/sk/draft')
  assert.doesNotMatch(text(), /Tanda tangani dan terbitkan/)
  assert.match(text(), /pejabat penanda tangan lain/)
})

test('whoever signed in again for it goes on where the signature was asked for', async () => {
  server.change = ({ path }) => (path.endsWith('/issue') ? { status: 403, body: { code: 'sign-in-again', title: 'x', detail: 'Masuk sekali lagi.' } } : null)
  await open('signatory', '/sk/draft')
  await press('Tanda tangani dan terbitkan')
  await tick('#issue-read')
  await press('Tanda tangani dan terbitkan', 'dialog')
  const again = new URL(one('dialog a.button').getAttribute('href') ?? '', 'http://localhost')
  assert.equal(again.searchParams.get('returnTo'), '/sk/draft#terbitkan')
  await open('signatory', '/sk/draft#terbitkan')
  assert.match(one('dialog').textContent ?? '', /Tanda tangani dan terbitkan SK ini\?/)
  await press('Batal', 'dialog')
  assert.equal(location.hash, '')
})
