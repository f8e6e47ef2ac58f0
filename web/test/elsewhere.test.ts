import assert from 'node:assert/strict'
import { File } from 'node:buffer'
import { afterEach, test } from 'node:test'
import { one, open, press, server, text, type, until } from './screen.ts'

afterEach(() => {
  server.change = () => null
  globalThis.FormData = OfThePage
})

/** What `fetch` of this runtime can send; the page's own kind of form belongs to the simulated browser. */
const Sendable = (await new Response(new URLSearchParams()).formData()).constructor as typeof FormData
const OfThePage = globalThis.FormData

const chosen = (file: File) => {
  const input = one('#signed-file')
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
}

test('the signatory hands out whom they were shown, and then there is one way on', async () => {
  const sets: (string | null)[] = []
  server.change = ({ path, query }) => {
    if (path.endsWith('/hand-out')) sets.push(query.get('set'))
    return null
  }
  await open('signatory', '/sk/draft')
  await press('Tanda tangani di luar Sahkan')
  assert.match(text(), /Sejak itu SK hanya dapat terbit dengan berkas tersebut/)
  await press('Siapkan berkas')
  assert.equal(sets.length, 1)
  assert.match(sets[0] ?? '', /^[0-9a-f]{64}$/)
  assert.match(text(), /Menunggu tanda tangan dari luar/)
  assert.doesNotMatch(text(), /Tanda tangani dan terbitkan/)
  assert.match(one('#away + ol a').getAttribute('href') ?? '', /unsigned\.pdf$/)
})

test('an officer brings the signed file; without one nothing is sent', async () => {
  const sent: string[] = []
  server.change = ({ method, path }) => {
    if (method === 'PUT') sent.push(path)
    return null
  }
  await open('officer', '/sk/away')
  await press('Periksa dan terbitkan')
  assert.match(text(), /Pilih berkas PDF yang sudah ditandatangani/)
  assert.deepEqual(sent, [])
  globalThis.FormData = Sendable
  chosen(new File(['%PDF-1.7'], 'sk.pdf', { type: 'application/pdf' }))
  await press('Periksa dan terbitkan')
  await until(() => sent.length > 0, 'sent')
  assert.deepEqual(sent, ['/api/decrees/away/decree.pdf'])
  await until(() => /Unduh SK bertanda tangan/.test(text()), 'issued')
  assert.match(text(), /Unduh SK bertanda tangan/)
})

test('an auditor sees that it is away and can bring nothing', async () => {
  await open('auditor', '/sk/away')
  assert.equal(document.querySelector('#signed-file'), null)
})

test('a number is given up with a reason', async () => {
  await open('signatory', '/sk/away')
  await press('Batalkan nomor')
  await press('Batalkan nomor', 'dialog')
  assert.match(text(), /Alasan pembatalan nomor/)
  await type('#void-reason', 'Layanan tanda tangan ditutup')
  await press('Batalkan nomor', 'dialog')
  assert.match(text(), /Nomor dibatalkan/)
  assert.match(text(), /Layanan tanda tangan ditutup empat hari/)
})
