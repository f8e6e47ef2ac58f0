import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { one, open, press, server, text, tick, type } from './screen.ts'

const { staff, peopleChanges } = await import(new URL('mock-people.mjs', import.meta.url).href)
const kept = structuredClone(staff)
const keptChanges = structuredClone(peopleChanges)
const address = (n: number) => `/orang/${kept[n - 1].id}`

afterEach(() => {
  localStorage.clear()
  server.change = () => null
  staff.splice(0, staff.length, ...structuredClone(kept))
  peopleChanges.splice(0, peopleChanges.length, ...structuredClone(keptChanges))
})

test('everybody of the office is there, with roles, state and second factor', async () => {
  await open('admin', '/orang')
  assert.match(text(), /8 orang/)
  assert.match(text(), /Budi Contoh.*verifikator.*Aktif.*Sedang tidak di tempat.*Terpasang/)
  assert.match(text(), /Sari Contoh.*auditor.*Diundang.*Belum terpasang/)
  assert.match(
    one('#changes').parentElement?.textContent ?? '',
    /Peran diubah: Budi Contoh.*oleh Ayu Administrator.*verifikator, auditor.*Menjadi:.*verifikator/,
  )
  assert.match(text(), /oleh orang yang tidak \(lagi\) di kantor ini/)
})

test('the list is searched and filtered by the address', async () => {
  await open('admin', '/orang?cari=RINA')
  assert.match(text(), /1 orang/)
  await type('#people-state', 'INVITED')
  assert.equal(location.search, '?cari=RINA&keadaan=INVITED')
  assert.match(text(), /Tidak ada orang yang cocok/)
})

test('an auditor reads and is offered nothing to change, and a reviewer does not come in', async () => {
  await open('auditor', '/orang')
  assert.match(text(), /Budi Contoh/)
  assert.doesNotMatch(text(), /Undang orang/)
  await open('auditor', address(2))
  assert.match(text(), /Terakhir masuk/)
  assert.doesNotMatch(text(), /Nonaktifkan|Ubah peran/)
  await open('reviewer', '/orang')
  assert.doesNotMatch(text(), /Budi Contoh/)
})

test('an invitation that is refused says so at its fields, and one that is sent says where to', async () => {
  await open('admin', '/orang')
  await press('Undang orang')
  await type('#invite-name', 'Wati')
  await type('#invite-email', 'rina@kantor.example')
  await press('Kirim undangan', 'dialog')
  assert.match(one('#invite-email-error').textContent ?? '', /sudah dipakai akun lain/)
  assert.match(one('#invite-roles-error').textContent ?? '', /sedikitnya satu peran/)
  await type('#invite-email', 'wati@kantor.example')
  await tick('#invite-role-reviewer')
  await press('Kirim undangan', 'dialog')
  assert.match(text(), /Undangan terkirim ke wati@kantor.example/)
  assert.deepEqual(staff.at(-1).roles, ['reviewer'])
  assert.match(text(), /9 orang/)
})

test('roles are changed, and what was held before is ticked', async () => {
  await open('admin', address(3))
  await press('Ubah peran')
  assert.equal(one('#person-roles-role-reviewer').checked, true)
  await tick('#person-roles-role-reviewer')
  await press('Simpan peran', 'dialog')
  assert.match(text(), /Peranpetugas SK/)
})

test('somebody is disabled after a question, and enabled again', async () => {
  await open('admin', address(3))
  await press('Nonaktifkan')
  assert.match(text(), /langsung dikeluarkan dari semua perangkat/)
  await press('Ya, nonaktifkan', 'dialog')
  assert.match(text(), /Nonaktif/)
  await press('Aktifkan lagi')
  await press('Ya, aktifkan', 'dialog')
  assert.match(text(), /Aktif/)
})

test('whoever is of another office joins without a letter, and is taken out of this one alone', async () => {
  await open('admin', '/orang')
  await press('Undang orang')
  await type('#invite-name', 'Tari')
  await type('#invite-email', 'tari@kantorlain.example')
  await tick('#invite-role-reviewer')
  await press('Kirim undangan', 'dialog')
  assert.match(text(), /Tari Dua Meja sudah menjadi bagian kantor lain.*Tidak ada surat yang dikirim/)
  await open('admin', `/orang/${staff.at(-1)?.id}`)
  assert.doesNotMatch(text(), /Nonaktifkan/)
  await press('Keluarkan dari kantor ini')
  assert.match(text(), /tetap bekerja di sana/)
  await press('Ya, keluarkan', 'dialog')
  assert.equal(location.pathname, '/orang')
  assert.doesNotMatch(text(), /Tari Dua Meja/)
})

test('nobody is offered to change their own roles', async () => {
  server.change = ({ path, reply }) => (path === '/api/me' ? { ...reply, body: { ...(reply.body as object), id: kept[0].id } } : null)
  await open('admin', address(1))
  assert.match(text(), /hanya dapat diubah administrator lain/)
  assert.doesNotMatch(text(), /Ubah peran|Nonaktifkan/)
})

test('an absence has days and a stand-in, and work is handed over to a reviewer', async () => {
  await open('admin', address(3))
  await press('Catat ketidakhadiran')
  await type('#person-absence-from', '2026-12-10')
  await type('#person-absence-until', '2026-12-01')
  await press('Simpan', 'dialog')
  assert.match(one('#person-absence-until-error').textContent ?? '', /Tukar tanggalnya/)
  await type('#person-absence-until', '2026-12-20')
  await type('#person-absence-standIn', kept[1].id)
  await press('Simpan', 'dialog')
  assert.match(text(), /10 Desember 2026 sampai 20 Desember 2026.*Pengganti: Budi Contoh/)
  await press('Serahkan pekerjaan')
  assert.deepEqual(
    [...document.querySelectorAll('#person-hand-over-to option')].map(option => option.textContent),
    ['– pilih –', 'Budi Contoh'],
  )
  await press('Serahkan semua', 'dialog')
  assert.match(text(), /3 berkas diserahkan; 1 tetap/)
})

test('somebody else was quicker: nothing is done, and it is said', async () => {
  await open('admin', address(3))
  staff[2].version = 7
  await press('Nonaktifkan')
  await press('Ya, nonaktifkan', 'dialog')
  assert.equal(staff[2].state, 'ACTIVE')
  await press('Muat ulang', 'dialog')
  assert.match(text(), /Nonaktifkan/)
})
