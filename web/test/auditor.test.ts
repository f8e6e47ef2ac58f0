import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { id, open, server, text } from './screen.ts'

afterEach(() => {
  localStorage.clear()
  server.change = () => null
})

const set = '/periode/daftar-syarat/00000000-0000-4000-8000-000000000701'
const buttons = () => [...document.querySelectorAll('button')].map(button => button.textContent?.trim() ?? '')

test('an auditor reads the sets of requirements and their versions, and changes nothing', async () => {
  await open('auditor', '/periode')
  assert.ok(document.querySelector('a[href="/periode/daftar-syarat"]'))
  assert.equal(document.querySelector('a[href="/periode/baru"]'), null)
  await open('auditor', '/periode/daftar-syarat')
  assert.ok(document.querySelector(`a[href="${set}"]`))
  await open('auditor', set)
  assert.match(text(), /Daftar syarat diubah oleh administrator kantor/)
  assert.match(text(), /Akta/)
  assert.equal(document.querySelector('input[type=file]'), null)
  assert.deepEqual(
    buttons().filter(label => /^(Ubah|Tambah|Hapus|Naikkan|Turunkan|Simpan)/.test(label)),
    [],
  )
  await open('admin', set)
  assert.doesNotMatch(text(), /Daftar syarat diubah oleh administrator kantor/)
  assert.notDeepEqual(
    buttons().filter(label => /^(Ubah|Tambah)/.test(label)),
    [],
  )
})

test('the form of the decrees and the calendar are an auditor’s to read', async () => {
  await open('auditor', '/bentuk-sk')
  assert.match(text(), /Riwayat versi/)
  assert.equal(document.querySelector('a[href^="/bentuk-sk/ubah"]'), null)
  await open('auditor', '/kalender')
  assert.equal(document.querySelector('form'), null)
  assert.equal(document.querySelector('a[href^="/kalender/impor"]'), null)
})

test('whoever reads nothing there is told so, and an auditor where something is changed', async () => {
  for (const [who, path] of [
    ['reviewer', set],
    ['officer', set],
    ['auditor', `/periode/${id(3)}/ubah`],
    ['auditor', '/bentuk-sk/ubah'],
    ['auditor', '/kalender/impor'],
  ] as const) {
    await open(who, path)
    assert.match(text(), /tidak (memiliki|punya) (izin|akses|hak)|hanya untuk|bukan untuk/i, `${who} ${path}`)
    assert.equal(document.querySelector('main form'), null)
  }
})
