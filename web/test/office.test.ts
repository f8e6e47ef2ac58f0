import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { contrastToWhite, officeOf } from '../src/office/typed.ts'
import { one, open, press, server, text, type } from './screen.ts'

const { office, officeVersions } = await import(new URL('mock-office.mjs', import.meta.url).href)
const kept = structuredClone(office)
const keptVersions = structuredClone(officeVersions)

afterEach(() => {
  localStorage.clear()
  server.change = () => null
  Object.assign(office, structuredClone(kept))
  officeVersions.splice(0, officeVersions.length, ...structuredClone(keptVersions))
})

const head = () => one('header').textContent ?? ''
const foot = () => one('footer').textContent ?? ''
const colour = () => document.documentElement.style.getPropertyValue('--office')

test('head, foot, clock and colour are the office’s own, in both languages and for everybody', async () => {
  await open('nobody', '/')
  assert.match(head(), /Dinas Kominfo Contoh/)
  assert.match(foot(), /Dinas Komunikasi dan Informatika Kota Contoh.*jam server kantor \(WIB, UTC\+7\)/)
  assert.equal(colour(), '#122b52')
  await press('EN', 'header')
  assert.match(head(), /Contoh Communications Office/)
  assert.match(foot(), /\(WIB, UTC\+7\)/)
})

test('without an answer the pages are there, and with what this device was told last once it was', async () => {
  server.change = sent => (sent.path === '/api/office' ? { status: 503, body: { code: 'temporarily-unavailable' } } : null)
  await open('nobody', '/')
  assert.match(head(), /Sahkan/)
  server.change = () => null
  await open('nobody', '/')
  server.change = sent => (sent.path === '/api/office' ? { status: 503, body: { code: 'temporarily-unavailable' } } : null)
  await open('nobody', '/')
  assert.match(head(), /Dinas Kominfo Contoh/)
  localStorage.setItem('sahkan.office', '{"shortName":')
  await open('nobody', '/')
  assert.match(head(), /Sahkan/)
})

test('a change is on the page at once, with its hour, and in the history', async () => {
  await open('admin', '/kantor')
  await type('[id="office-name.id"]', 'Dinas Kominfo Kota Makassar')
  await type('#office-zone', 'Asia/Makassar')
  await type('#office-colour', '#5a1e6b')
  assert.match(one('.office-preview').textContent ?? '', /Dinas Kominfo Kota Makassar.*WITA/)
  assert.match(one('.office-preview').textContent ?? '', /Kontras terhadap putih 11/)
  await press('Simpan')
  assert.match(text(), /Tersimpan/)
  assert.match(foot(), /Dinas Kominfo Kota Makassar.*\(WITA, UTC\+8\)/)
  assert.equal(colour(), '#5a1e6b')
  assert.match(text(), /Versi 2.*10\.10 WITA.*oleh Ayu Administrator/)
  assert.match(text(), /Zona waktuWIB \(Asia\/Jakarta\)WITA \(Asia\/Makassar\)/)
  await open('reviewer', '/verifikasi')
  assert.match(text(), /WITA/)
  assert.doesNotMatch(foot(), /WIB/)
})

test('a colour on which nobody can read is told before and at its field', async () => {
  await open('admin', '/kantor')
  await type('#office-colour', '#ffe08a')
  assert.match(one('.office-preview').textContent ?? '', /hanya 1,2 : 1/)
  await press('Simpan')
  assert.match(one('#office-colour-error').textContent ?? '', /Pilih warna yang lebih gelap/)
  assert.equal(office.version, 1)
})

test('who saves what another has changed is told, and keeps what was typed', async () => {
  await open('admin', '/kantor')
  await type('#office-address', 'Jalan Baru 9')
  office.version = 2
  await press('Simpan')
  assert.match(text(), /Muat ulang data terbaru/)
  await press('Muat ulang data terbaru')
  assert.equal(one('#office-address').value, 'Jalan Baru 9')
})

test('an auditor reads and changes nothing, and a reviewer does not come in', async () => {
  await open('auditor', '/kantor')
  assert.match(text(), /Kota Contoh.*Riwayat.*dari pengaturan saat sistem pertama kali dijalankan/)
  assert.equal(document.querySelector('#office-address'), null)
  await open('reviewer', '/kantor')
  assert.doesNotMatch(text(), /Jalan Contoh/)
})

test('contrast is that of WCAG, and what is left empty is none', () => {
  assert.equal(Math.round(contrastToWhite('#000000')), 21)
  assert.equal(contrastToWhite('#FFFFFF'), 1)
  assert.equal(contrastToWhite('#767676') >= 4.5, true)
  assert.equal(contrastToWhite('#777777') >= 4.5, false)
  assert.equal(contrastToWhite('red'), 0)
  assert.equal(officeOf({ email: '' }).email, null)
})

test('an emblem goes after a question, and a refusal is told', async () => {
  Object.assign(office, { emblem: 'e'.repeat(64) })
  let asked = 0
  server.change = sent => {
    if (sent.method !== 'DELETE') return null
    return asked++ === 0 ? { status: 409, body: { code: 'version-conflict', title: 'Conflict', detail: 'Kantor sudah diubah orang lain.' } } : null
  }
  await open('admin', '/kantor')
  await press('Hapus lambang', 'section[aria-labelledby=emblem]')
  assert.equal(asked, 0, 'nothing goes before the answer')
  await press('Hapus lambang', 'dialog')
  assert.match(one('dialog').textContent ?? '', /Data ini sudah berubah sejak Anda membukanya/)
  await press('Hapus lambang', 'dialog')
  assert.equal(document.querySelector('dialog'), null)
  assert.match(one('section[aria-labelledby=emblem]').textContent ?? '', /Belum ada lambang/)
})
