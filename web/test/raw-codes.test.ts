import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { id, open, press, server, text } from './screen.ts'

const uuid = '3f0c9a52-1111-4222-8333-444455556666'
const raw = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-|\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b|\b(NEWER|PASSED|FAILED|QUEUED|ONLINE|MANDATORY)\b/

/** What the services may say and this client does not know, and people whose name a service does not have. */
const strange = (body: unknown) =>
  JSON.parse(
    JSON.stringify(body)
      .replace(/"name":"(Budi Verifikator|Sari Petugas|Kepala Dinas)"/g, '"name":""')
      .replaceAll('"by":"Budi Verifikator"', '"by":null')
      .replaceAll('"code":"CHECKS_COMPLETED"', '"code":"NEWER_STEP"')
      .replaceAll('"code":"REVIEW_STARTED"', '"code":"NEWER_STEP"')
      .replaceAll('"code":"DUPLICATE_REPORTER"', '"code":"NEWER_FINDING"')
      .replaceAll('"requirementCode":"DEED"', '"requirementCode":"NEWER_PAPER"')
      .replaceAll('"warnings":["IMAGE_BLURRED"]', '"warnings":["NEWER_WARNING"]')
      .replaceAll('"reasonCode":"NOT_READABLE"', '"reasonCode":"NEWER_REASON"')
      .replaceAll('"reasonLabel":{"id":"Tidak terbaca","en":"Not readable"}', '"reasonLabel":null')
      .replaceAll('"level":"UTAMA"', '"level":"NEWER"')
      .replaceAll('"kind":"SPECIAL_DAY_OFF"', '"kind":"NEWER_DAY"')
      .replaceAll('"act":"CHANGED"', '"act":"NEWER_ACT"')
      .replaceAll('"stage":"QUEUED"', '"stage":"NEWER_STAGE"')
      .replaceAll('"kind":"DECREED"', '"kind":"NEWER_KIND"')
      .replaceAll('"emailState":"FAILED"', '"emailState":"NEWER_STATE"')
      .replaceAll('"outletType":"RADIO"', '"outletType":"NEWER_TYPE"')
      .replaceAll('"obligation":"PREFERRED"', '"obligation":"NEWER_ONE"')
      .replaceAll('"state":"REFUSED"', '"state":"NEWER_STATE"')
      .replaceAll('"actor":"operator"', `"actor":"${uuid}"`)
      .replaceAll('"code":"signer-unavailable"', '"code":"SIGNER_GONE"'),
  )

afterEach(() => {
  localStorage.clear()
  server.change = () => null
})

/** What is read and what is heard, but not what is marked as technical: there an operator needs the program's own words. */
function read(): string {
  for (const technical of document.querySelectorAll('details.technical, pre')) technical.remove()
  const heard = [...document.querySelectorAll('[aria-label], [alt], [title], [placeholder]')].flatMap(one =>
    ['aria-label', 'alt', 'title', 'placeholder'].map(name => one.getAttribute(name) ?? ''),
  )
  return [text(), ...heard, document.title].join('\n')
}

const pages: [as: string, path: string, then?: () => Promise<void>][] = [
  ['nobody', '/'],
  ['nobody', '/periksa?nomor=K7QF-2M9X-4TRD'],
  ['applicant', '/permohonan'],
  ['applicant', '/permohonan/baru'],
  ...[30, 31, 32, 33, 34, 35].map((n): [string, string] => ['applicant', `/permohonan/${id(n)}`]),
  ['applicant', `/permohonan/${id(30)}`, () => press('Kirim permohonan', '.send')],
  ['applicant', `/permohonan/${id(32)}/bukti`],
  ['applicant', '/perusahaan'],
  ['applicant', '/pemberitahuan'],
  ['reviewer', '/verifikasi'],
  ...[40, 41, 43, 44, 45, 46].map((n): [string, string] => ['reviewer', `/verifikasi/${id(n)}`]),
  ['reviewer', `/verifikasi/${id(41)}`, () => press('Buka dokumen')],
  ['reviewer', `/verifikasi/${id(41)}`, () => press('Kembalikan untuk')],
  ['reviewer', `/verifikasi/${id(41)}`, () => press('Nyatakan tidak lolos')],
  ['auditor', `/verifikasi/${id(41)}`],
  ['officer', '/sk'],
  ['officer', '/sk/baru'],
  ...['draft', 'failed', 'away', 'voided', 'issued'].map((which): [string, string] => ['officer', `/sk/${which}`]),
  ['operator', '/operasi'],
  ['operator', '/operasi', () => press('Lihat isi')],
  ['auditor', '/operasi'],
  ['admin', '/kalender'],
  ['auditor', '/kalender'],
]

for (const [as, path, then] of pages)
  for (const language of then ? ['id'] : ['id', 'en'])
    test(`${as} reads no id and no code on ${path} in ${language}${then ? ', further on' : ''}`, async () => {
      localStorage.setItem('sahkan.language', language)
      server.change = ({ reply }) => ({ ...reply, body: strange(reply.body) })
      await open(as, path)
      await then?.()
      assert.doesNotMatch(text(), /tidak dapat ditampilkan|cannot be shown|untuk melanjutkan|to continue|tidak ditemukan|not found/i)
      const found = raw.exec(read())
      assert.equal(found?.[0], undefined, found ? `… ${found.input.slice(Math.max(0, found.index - 80), found.index + 60)} …` : '')
    })

test('the look for codes finds one', async () => {
  for (const code of [uuid, 'COMPANY_PROFILE', 'NOT_READABLE']) assert.match(`Berkas ${code}.`, raw)
  for (const words of ['NIB', 'BELUM DIKIRIM', 'KMM-2026-0031', '000.4.3/1/DISKOMINFO/XII/2026', 'K7QF-2M9X-4TRD']) assert.doesNotMatch(words, raw)
})
