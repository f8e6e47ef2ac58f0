import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { one, open, press, server, text, tick, type, until } from './screen.ts'

afterEach(() => {
  localStorage.clear()
  server.change = () => null
})

test('the signatory’s first page says what waits, how much it is and whether more may come', async () => {
  await open('signatory', '/sk')
  await until(() => /belum diputus|sudah diputus/.test(text()), 'the period')
  assert.match(text(), /Menunggu tanda tangan Anda/)
  assert.match(text(), /Klasifikasi 1: 12 · Klasifikasi 2: 31/)
  assert.match(text(), /2 ditambahkan · 1 diperbaiki · 1 dicabut/)
  assert.match(text(), /Belum diketahui apakah ditandatangani/)
})

test('nobody else sees that list', async () => {
  await open('officer', '/sk')
  assert.doesNotMatch(text(), /Menunggu tanda tangan Anda/)
})

test('the passphrase is asked for, sent once, and nowhere on the device', async () => {
  const sent: string[] = []
  const real = globalThis.fetch
  globalThis.fetch = async input => {
    if (input instanceof Request && new URL(input.url).pathname.endsWith('/sign')) sent.push(await input.clone().text())
    return real(input)
  }
  server.change = ({ path }) =>
    path.endsWith('/means')
      ? { status: 200, body: { passphrase: true, knownAs: 'kepala@contoh.example' } }
      : path.endsWith('/sign') && sent.length === 1
        ? { status: 422, body: { status: 422, code: 'wrong-passphrase', detail: 'Frasa sandi atau kode ini salah.', current: 3 } }
        : null
  await open('signatory', '/sk/draft')
  await press('Tanda tangani dan terbitkan')
  await until(() => /Frasa sandi BSrE/.test(text()), 'the dialog')
  await press('Tanda tangani dan terbitkan', 'dialog')
  assert.deepEqual(sent, [], 'without it nothing is sent')

  await type('#sign-passphrase', 'frasa-keliru')
  await tick('#sign-read')
  await press('Tanda tangani dan terbitkan', 'dialog')
  await until(() => /kode ini salah/.test(text()), 'refused')
  assert.equal(one<HTMLInputElement>('#sign-passphrase').value, '', 'it is asked for anew')

  await type('#sign-passphrase', 'frasa-benar')
  await press('Tanda tangani dan terbitkan', 'dialog')
  await until(() => /Unduh SK bertanda tangan/.test(text()), 'issued')
  assert.match(sent[1] ?? '', /frasa-benar/)
  globalThis.fetch = real
  const kept = JSON.stringify([Object.entries(localStorage), location.href])
  assert.doesNotMatch(kept, /frasa/)
})

test('what nobody knows is finished by the file or by a reason', async () => {
  await open('signatory', '/sk/unknown')
  await until(() => /Periksa dan terbitkan/.test(text()), 'the door for the file')
  assert.match(text(), /jawabannya tidak sampai/)
  assert.equal([...document.querySelectorAll('button')].filter(button => button.textContent === 'Tanda tangani dan terbitkan').length, 0)
  await press('Tidak ada tanda tangan')
  await type('#unsigned-reason', 'Di BSrE tidak ada')
  await press('Nyatakan belum ditandatangani', 'dialog')
  await until(() => /Bernomor, belum terbit/.test(text()), 'numbered')
})

test('an auditor sees that it is unknown and can finish nothing', async () => {
  await open('auditor', '/sk/unknown')
  assert.match(text(), /Belum diketahui apakah ditandatangani/)
  assert.equal(document.querySelector('#signed-file'), null)
})
