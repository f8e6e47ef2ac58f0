import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { wordsOf } from '../src/newsroom/words.ts'
import { id, one, open, press, server, text, type } from './screen.ts'

afterEach(() => {
  localStorage.clear()
  server.change = () => null
})

const button = (name: string) => [...document.querySelectorAll('main button')].some(found => found.textContent?.startsWith(name))

test('what is typed becomes words, and the embargo an instant of the office’s clock', () => {
  assert.deepEqual(wordsOf({ title: 'A', lead: 'B', body: 'C', topics: ' budaya, , usaha kecil ', embargoUntil: '2026-12-01T09:00' }, 'Asia/Makassar'), {
    title: 'A',
    lead: 'B',
    body: 'C',
    topics: ['budaya', 'usaha kecil'],
    embargoUntil: '2026-12-01T01:00:00.000Z',
  })
  assert.equal(wordsOf({ title: 'A', lead: 'B', body: 'C', embargoUntil: '' }, 'Asia/Jakarta').embargoUntil, null)
})

test('an editor may check what another wrote, and is told why not what is their own', async () => {
  await open('editor', `/redaksi/${id(701)}`)
  assert.ok(button('Nyatakan sudah diperiksa'))
  await open('editor', `/redaksi/${id(703)}`)
  assert.match(text(), /Jadwal hari Minggu keliru/)
  assert.ok(button('Sahkan ralat'))
})

test('publishing asks once more, and says whom it reaches', async () => {
  const asked: string[] = []
  server.change = ({ method, path }) => {
    if (method === 'POST') asked.push(path)
    return null
  }
  await open('editor', `/redaksi/${id(702)}`)
  await press('Terbitkan')
  assert.match(one('dialog').textContent ?? '', /Semua mitra yang SK-nya berlaku/)
  assert.deepEqual(asked, [])
})

test('an auditor reads and changes nothing', async () => {
  await open('auditor', `/redaksi/${id(702)}`)
  assert.match(text(), /Jalan layang/)
  assert.ok(!button('Terbitkan'))
})

test('flags of an evidence are words', async () => {
  await open('editor', '/redaksi/bukti')
  assert.match(text(), /Halaman yang sama sudah disampaikan/)
  assert.match(text(), /96% sama/)
})

test('a partner sees that a release is gone, and keeps what was typed of an evidence', async () => {
  await open('applicant', `/siaran/${id(704)}`)
  assert.match(text(), /ditarik, jangan ditayangkan\. Alasan: Lomba ditunda/)
  await open('applicant', `/siaran/${id(703)}`)
  await type('#evidence-page-url', 'https://riaukabar.example/x')
  assert.ok(Object.keys(localStorage).some(name => name.startsWith('sahkan.draft.')))
})
