// A small server with the gateway's API and made-up data, for looking at the screens. Development only, in memory.
// Who is signed in is chosen by the cookie `as` (applicant, reviewer, officer, signatory, operator, auditor, calm); without it nobody is.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { calendarRoutes } from './mock-calendar.mjs'
import {
  application,
  applications,
  availability,
  caseDetail,
  caseOutcome,
  cases,
  changedPublicDecree,
  companies,
  decree,
  decrees,
  dossier,
  notices,
  objections,
  outlets,
  partners,
  people,
  period,
  periodFigures,
  periods,
  publicDecree,
  rankedList,
  returned,
  reviewFigures,
  terms,
  timeline,
  waiting,
} from './mock-data.mjs'
import { formInUse, sequence, versions } from './mock-forms.mjs'
import { newsRoutes } from './mock-news.mjs'
import { officeRoutes } from './mock-office.mjs'
import { operations } from './mock-operations.mjs'
import { peopleRoutes } from './mock-people.mjs'
import { setRoutes } from './mock-sets.mjs'

const dist = new URL('../target/dist/', import.meta.url).pathname
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}
const pageImage = readFileSync(new URL('../public/icon-512.png', import.meta.url))
const receipts = new Map()

const problem = (status, code, detail, extras = {}) => ({
  status,
  type: 'application/problem+json',
  body: { type: `https://sahkan.example/problems/${code}`, title: code, status, code, detail, ...extras },
})
const json = (body, status = 200) => ({ status, type: 'application/json', body })
const list = items => json({ items, total: items.length })

const routes = [
  ...calendarRoutes,
  ...newsRoutes,
  ...officeRoutes,
  ...peopleRoutes,
  ...setRoutes,
  ['GET', '/api/config', () => json({ accountUrl: '/realms/sahkan/account', registerUrl: '/register', outboxUrl: '/outbox', version: '0.1.0' })],
  ['GET', '/api/me', ({ as }) => json(people[as] ?? people.nobody)],
  ['GET', '/api/periods', ({ as }) => list(periods(as))],
  ['GET', '/api/periods/terms', () => json(terms)],
  ['GET', '/api/periods/:id', ({ id, as }) => json(period(id, as))],
  ['GET', '/api/availability', () => json(availability)],
  ['GET', '/api/periods/:id/figures', () => json(periodFigures)],
  ['GET', '/api/cases/ranking/:period', () => json(rankedList)],
  ['GET', '/api/cases/figures', () => json(reviewFigures)],
  [
    'PUT',
    '/api/periods/:id',
    () =>
      problem(422, 'validation-failed', 'Beberapa isian perlu diperbaiki.', {
        errors: [
          { field: 'closesAt', code: 'close-in-past', detail: 'Waktu tutup sudah lewat. Pilih waktu yang akan datang.' },
          { field: 'declared.quota', code: 'quota-not-positive', detail: 'Tulis jumlah media dari 1 sampai 100000, atau kosongkan.' },
        ],
      }),
  ],
  ['POST', '/api/periods/:id/extension/approval', ({ id }) => json({ ...period(id, 'nobody'), version: 2 })],
  ['GET', '/api/companies', () => list(companies)],
  ['GET', '/api/outlets', () => list(outlets)],
  [
    'POST',
    '/api/companies',
    () => problem(422, 'invalid', 'Ada isian yang tidak tepat.', { errors: [{ field: 'nib', code: 'nib-invalid', detail: 'NIB terdiri atas 13 angka.' }] }),
  ],
  ['PUT', '/api/companies/:id', ({ id, headers, body }) => change(companies, id, headers, body)],
  ['PUT', '/api/outlets/:id', ({ id, headers, body }) => change(outlets, id, headers, body)],
  ['GET', '/api/applications', () => list(applications())],
  ['POST', '/api/applications', () => problem(409, 'already-exists', 'Sudah ada.', { applicationId: applications()[0].id })],
  ['GET', '/api/applications/:id', ({ id }) => found(application(id))],
  ['GET', '/api/applications/:id/timeline', ({ id }) => list(timeline(id))],
  ['GET', '/api/applications/:id/receipt', ({ id }) => found(application(id)?.receipts.at(-1))],
  ['PUT', '/api/applications/:id/documents/:code', ({ id, code, headers, bytes }) => attach(application(id), code, headers, bytes)],
  ['PUT', '/api/applications/:id/documents', ({ id, headers, bytes }) => attachAll(application(id), headers, bytes)],
  ['DELETE', '/api/applications/:id/documents/:code', ({ id, code }) => remove(application(id), code)],
  ['POST', '/api/applications/:id/submission', ({ id, headers, body }) => submit(application(id), headers, body)],
  [
    'GET',
    '/api/cases',
    ({ query }) =>
      list(
        cases().filter(
          one =>
            (!query.get('state') || one.state === query.get('state')) &&
            `${one.number} ${one.outletName} ${one.companyName}`.toLowerCase().includes((query.get('q') ?? '').toLowerCase()),
        ),
      ),
  ],
  ['GET', '/api/cases/:id', ({ id }) => found(caseDetail(id))],
  ['GET', '/api/cases/:id/dossier', () => json(dossier())],
  ['GET', '/api/cases/:id/outcome', ({ id }) => json(caseOutcome(id))],
  [
    'POST',
    '/api/cases/:id/objection',
    ({ id, body }) => {
      objections.set(id, { text: body.text, filedAt: new Date().toISOString(), decideBy: new Date(Date.now() + 14 * 86_400_000).toISOString(), answer: null })
      return json(caseOutcome(id))
    },
  ],
  [
    'POST',
    '/api/cases/:id/objection/answer',
    ({ id, body }) => {
      objections.set(id, { ...objections.get(id), answer: { ...body, at: new Date().toISOString() } })
      return json({ ...caseDetail(id), state: body.upheld ? 'UNDER_REVIEW' : 'REFUSED' })
    },
  ],
  ['GET', '/api/cases/:id/documents/:code/pages/:n', () => ({ status: 200, type: 'image/png', body: pageImage })],
  ['PUT', '/api/cases/:id/judgements', ({ id, body }) => json(judged(caseDetail(id), body.judgements))],
  [
    'PUT',
    '/api/cases/:id/judgements/:code',
    () =>
      problem(409, 'version-conflict', 'Sudah berubah.', {
        current: 9,
        changedBy: 'verifikator-2',
        changedByName: 'Verifikator Dua',
        changedAt: '2026-12-14T02:11:00Z',
      }),
  ],
  ['POST', '/api/cases/:id/claim', ({ id }) => json(caseDetail(id))],
  ['GET', '/api/decrees', () => list(decrees())],
  ['GET', '/api/decrees/candidates', () => list(decree('draft').entries.map(entry => ({ ...entry, recommendedAt: '2026-12-14T03:00:00Z' })))],
  ['GET', '/api/decrees/waiting', () => list(waiting())],
  ['GET', '/api/decrees/waiting/means', () => json({ passphrase: false, knownAs: 'kepala@contoh.example' })],
  ['POST', '/api/decrees/:id/sign', () => json(decree('issued'))],
  ['POST', '/api/decrees/:id/no-signature', () => json(decree('failed'))],
  ['GET', '/api/decrees/form', () => json(formInUse())],
  [
    'PUT',
    '/api/decrees/form',
    ({ body }) =>
      body.form.signingOffice === 'Wali Kota' && body.form.letterhead.kind === 'DEPARTMENT'
        ? problem(422, 'validation-failed', 'Beberapa isian perlu diperbaiki.', {
            errors: [
              { field: 'signingOffice', code: 'word-doubled', detail: 'Di sini sebuah kata akan tercetak dua kali berturut-turut. Hapus salah satunya.' },
              { field: 'recitals[1]', code: 'placeholder-unknown', detail: 'Ada isian dalam kurung kurawal yang tidak dikenal di sini.' },
              { field: 'signatories', code: 'no-signatory-today', detail: 'Tidak ada penanda tangan yang menjabat hari ini.' },
            ],
          })
        : json({ ...formInUse(), version: 3, form: body.form }),
  ],
  ['POST', '/api/decrees/form/preview', () => ({ status: 200, type: 'application/pdf', body: Buffer.from('%PDF-1.7') })],
  ['GET', '/api/decrees/form/versions', () => list(versions)],
  ['GET', '/api/decrees/sequence', () => json(sequence)],
  ['POST', '/api/decrees/sequence/sharings', () => json(sequence.sharings[0])],
  ['POST', '/api/decrees/sequence/sharings/:id/accept', () => json({ ...sequence.sharings[0], state: 'AGREED', version: 2 })],
  ['GET', '/api/decrees/:id', ({ id }) => found(decree(id))],
  ['GET', '/api/decrees/:id/partners', () => list(partners)],
  [
    'GET',
    '/api/decrees/:id/readiness',
    () => json({ setSha256: 'ab'.repeat(32), intact: true, outdated: [], difference: null, notices: [{ kind: 'DECREED', count: 2 }], applicants: 2 }),
  ],
  ['POST', '/api/decrees/:id/hand-out', () => json(decree('away'))],
  ['PUT', '/api/decrees/:id/decree.pdf', () => json(decree('issued'))],
  ['POST', '/api/decrees/:id/void', () => json(decree('voided'))],
  ['POST', '/api/decrees/:id/changes', () => ({ ...json(decree('amended')), status: 201 })],
  ['GET', '/api/public/decrees', ({ query }) => list(query.get('number')?.startsWith('000.4.3/1/') ? [publicDecree()] : [])],
  [
    'GET',
    '/api/public/decrees/:code',
    ({ code }) =>
      code === 'CHAN-GEDD-ECRE'
        ? json(changedPublicDecree())
        : code.toUpperCase().replaceAll('-', '') === 'K7QF2M9X4TRD'
          ? json(publicDecree())
          : problem(404, 'unknown-decree', 'Tidak ada SK dengan kode ini.'),
  ],
  [
    'GET',
    '/api/public/digests/:sha',
    ({ sha }) => json(sha.startsWith('ba78') ? { known: true, publicCode: 'K7QF-2M9X-4TRD', number: publicDecree().number } : { known: false }),
  ],
  [
    'GET',
    '/api/notices',
    () =>
      json({
        items: notices,
        total: notices.length,
        unread: notices.filter(one => !one.readAt).length,
        returned: notices.filter(one => one.emailState === 'BOUNCED').length,
      }),
  ],
  [
    'POST',
    '/api/notices/:id/read',
    ({ id }) =>
      json(
        Object.assign(
          notices.find(one => one.id === id),
          { readAt: new Date().toISOString() },
        ),
      ),
  ],
  [
    'GET',
    '/api/notices/returned',
    ({ query }) => {
      const items = returned.filter(one => (one.reach !== null) === (query.get('reached') === 'true'))
      return json({ items, total: items.length })
    },
  ],
  [
    'POST',
    '/api/notices/returned/:id/reach',
    ({ id, body }) =>
      json(
        Object.assign(
          returned.find(one => one.id === id),
          { reach: { ...body, by: 'Sari Contoh', at: new Date().toISOString() } },
        ),
      ),
  ],
  [
    'POST',
    '/api/notices/returned/:id/sending',
    ({ id }) => {
      const one = returned.find(each => each.id === id)
      return json(Object.assign(one, { state: 'PENDING', requeued: one.requeued + 1 }))
    },
  ],
  ...operations(json, problem),
]

const found = body => (body ? json(body) : problem(404, 'not-found', 'Tidak ditemukan.'))

function change(all, id, headers, body) {
  const one = all.find(each => each.id === id)
  if (headers['if-match'] !== `"${one.version}"`)
    return problem(409, 'version-conflict', 'Sudah berubah.', { current: one.version, changedBy: people.applicant.id, changedAt: new Date().toISOString() })
  return json(Object.assign(one, body, { version: one.version + 1 }))
}

function judged(detail, judgements) {
  const at = new Date().toISOString()
  const given = judgements.map(one => ({ note: null, ...one, by: detail.reviewer.name, at }))
  return {
    ...detail,
    version: detail.version + 1,
    judgements: [...detail.judgements.filter(old => !given.some(one => one.requirementCode === old.requirementCode)), ...given],
  }
}

/** The last of several is refused, so that a page can be seen that says so. */
function attachAll(one, headers, bytes) {
  const codes = [...bytes.toString('latin1').matchAll(/name="file\.(\w+)"/g)].map(found => found[1])
  const refused = codes.length > 1 ? codes.pop() : null
  let answer = null
  for (const code of codes) answer = attach(one, code, { ...headers, 'if-match': answer ? `"${one.version}"` : headers['if-match'] }, bytes)
  if (answer.status !== 200) return answer
  const { body } = problem(415, 'file-type-not-allowed', 'Berkas harus PDF, JPEG, atau PNG.', { field: 'file' })
  return json({ application: one, refused: refused ? [{ requirementCode: refused, problem: body }] : [] })
}

function attach(one, code, headers, bytes) {
  if (headers['if-match'] !== `"${one.version}"`)
    return problem(409, 'version-conflict', 'Sudah berubah.', { current: one.version, changedBy: people.applicant.id, changedAt: new Date().toISOString() })
  if (bytes.length > 11_000_000) return problem(413, 'file-too-large', 'Berkas terlalu besar.')
  const text = bytes.toString('latin1')
  const fields = JSON.parse(/name="fields"[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(text)?.[1] ?? '{}')
  const fileName = /filename="([^"]+)"/.exec(text)?.[1] ?? one.documents.find(d => d.requirementCode === code)?.fileName ?? 'berkas.pdf'
  const saved = {
    requirementCode: code,
    fileName,
    contentType: 'application/pdf',
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    pages: 1,
    uploadedAt: new Date().toISOString(),
    fields,
    warnings: [],
    editable: true,
  }
  one.documents = [...one.documents.filter(d => d.requirementCode !== code), saved]
  one.missing = one.missing.filter(missing => missing !== code)
  one.version++
  return json(one)
}

function remove(one, code) {
  one.documents = one.documents.filter(d => d.requirementCode !== code)
  one.missing = [...one.missing, code]
  one.version++
  return json(one)
}

function submit(one, headers, body) {
  const key = headers['idempotency-key']
  if (receipts.has(key)) return json(receipts.get(key))
  if (one.missing.length > 0 && !body.acknowledgeMissing)
    return problem(422, 'documents-missing', 'Masih ada berkas wajib yang belum ada.', { missing: one.missing })
  const receivedAt = new Date().toISOString()
  const receipt = {
    number: 'KMM-2026-0031',
    receivedAt,
    receivedAtLocal: receivedAt,
    zone: 'Asia/Jakarta',
    dossierVersion: 1,
    digest: createHash('sha256').update(randomUUID()).digest('hex'),
    documents: one.documents.map(({ requirementCode, sha256 }) => ({ requirementCode, sha256 })),
    complete: one.missing.length === 0,
  }
  receipts.set(key, receipt)
  Object.assign(one, { state: 'SUBMITTED', number: receipt.number, version: one.version + 1, receipts: [receipt] })
  return json(receipt, 201)
}

function matches(pattern, path) {
  const names = []
  const found = new RegExp(`^${pattern.replace(/:(\w+)/g, (_, name) => names.push(name) && '([^/]+)')}$`).exec(path)
  return found && Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1])]))
}

const protectedPaths = /^\/api\/(?!availability|config|me|offices?$|periods|public)/

/** What the gateway would say. */
export function answer(method, url, headers, bytes) {
  const as = /(?:^|;\s*)as=(\w+)/.exec(headers.cookie ?? '')?.[1] ?? 'nobody'
  if (protectedPaths.test(url.pathname) && as === 'nobody') return problem(401, 'login-required', 'Masuk dahulu.')
  for (const [verb, pattern, handle] of routes) {
    const params = verb === method && matches(pattern, url.pathname)
    if (!params) continue
    const body = headers['content-type']?.startsWith('application/json') && bytes.length > 0 ? JSON.parse(bytes) : {}
    return handle({ ...params, as, headers, query: url.searchParams, bytes, body })
  }
  return problem(404, 'not-found', 'Tidak ditemukan.')
}

export function start(port = Number(process.env.PORT ?? 8099)) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost')
    if (url.pathname === '/api/live') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' })
      return response.write('event: beat\nid: mock\ndata: {}\n\n')
    }
    if (url.pathname.startsWith('/api/')) {
      const chunks = []
      for await (const chunk of request) chunks.push(chunk)
      const { status, type, body } = answer(request.method, url, request.headers, Buffer.concat(chunks))
      const now = body?.version ?? body?.application?.version
      const version = now === undefined ? {} : { ETag: `"${now}"` }
      response.writeHead(status, { 'Content-Type': type, 'Set-Cookie': 'XSRF-TOKEN=mock; Path=/', ...version })
      return response.end(body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body))
    }
    const file = join(dist, url.pathname)
    const path = extname(url.pathname) && existsSync(file) ? file : join(dist, 'index.html')
    response.writeHead(200, {
      'Content-Type': types[extname(path)] ?? 'text/plain',
      'Content-Security-Policy': "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'self'",
    })
    return response.end(readFileSync(path))
  })
  return new Promise(resolve => server.listen(port, '127.0.0.1', () => resolve(server)))
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const server = await start()
  console.log(`http://localhost:${server.address().port}`)
}
