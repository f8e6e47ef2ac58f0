import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { id, one, open, press, server, text, type } from './screen.ts'

const { objections } = await import(new URL('mock-data.mjs', import.meta.url).href)
const kept = structuredClone([...objections])

afterEach(() => {
  localStorage.clear()
  server.change = () => null
  objections.clear()
  for (const [of, said] of structuredClone(kept)) objections.set(of, said)
})

test('whoever is refused objects on the page of the application, and sees until when it is answered', async () => {
  await open('applicant', `/permohonan/${id(33)}`)
  assert.match(text(), /Keberatan dapat diajukan di halaman ini/)
  await press('Kirim keberatan')
  assert.match(one('#objection-text-error').textContent ?? '', /Mengapa penolakan ini keliru/)
  await type('#objection-text', 'Domain kami terdaftar sejak 2019.')
  await press('Kirim keberatan')
  assert.match(text(), /Menunggu jawaban.*Dijawab paling lambat.*Domain kami terdaftar sejak 2019\..*dianggap dikabulkan/)
  assert.equal(document.querySelector('#objection-text'), null)
})

test('what was dismissed says why and where to appeal', async () => {
  objections.set(id(33), {
    text: 'Keliru',
    filedAt: '2026-12-03T02:00:00Z',
    decideBy: '2026-12-17T16:59:59Z',
    answer: { upheld: false, words: 'Domain terdaftar Agustus 2026.', at: '2026-12-08T02:00:00Z' },
  })
  await open('applicant', `/permohonan/${id(33)}`)
  assert.match(text(), /Ditolak.*Domain terdaftar Agustus 2026\..*banding dapat diajukan/)
})

test('the queue leads to what waits for its answer', async () => {
  await open('reviewer', '/verifikasi?keberatan=1')
  assert.equal(one<HTMLInputElement>('input[name=keberatan]').checked, true)
  assert.match(text(), /KPK News.*Keberatan menunggu jawaban/)
})

test('another reviewer answers with reasons', async () => {
  await open('reviewer', `/verifikasi/${id(44)}`)
  assert.match(text(), /Logo kami bukan lambang lembaga negara/)
  await press('Jawab keberatan')
  await press('Kirim jawaban', 'dialog')
  assert.match(one('#objection-answer-words-error').textContent ?? '', /Pertimbangan/)
  one<HTMLInputElement>('input[name=upheld][value=true]').click()
  await type('#objection-answer-words', 'Merek terdaftar.')
  await press('Kirim jawaban', 'dialog')
  assert.match(text(), /Keberatan dikabulkan.*Merek terdaftar\./s)
})

test('after ten working days it can only be upheld, and who refused does not answer', async () => {
  objections.set(id(44), { ...objections.get(id(44)), decideBy: '2025-01-02T16:59:59Z' })
  await open('reviewer', `/verifikasi/${id(44)}`)
  assert.match(text(), /Lewat waktu: dianggap dikabulkan/)
  await press('Jawab keberatan')
  assert.equal(document.querySelector('input[name=upheld][value=false]'), null)
  server.change = ({ path, reply }) => (path === '/api/me' ? { ...reply, body: { ...(reply.body as object), id: 'c' } } : null)
  await open('reviewer', `/verifikasi/${id(44)}`)
  assert.match(text(), /Penolakan ini Anda yang memutuskan/)
  assert.doesNotMatch(text(), /Jawab keberatan/)
})
