import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { id, one, open, server, text } from './screen.ts'

afterEach(() => {
  server.change = () => null
})

const line = {
  applicationId: id(1),
  applicationNumber: 'P-1',
  outletName: 'Kabar Contoh',
  tier: 1,
  decidedAt: '2026-12-14T03:00:00Z',
  decidedBy: 'reviewer',
  changes: [],
}

test('whoever signs sees whom a draft would tell, and on what it rests', async () => {
  await open('signatory', '/sk/draft')
  assert.match(text(), /Sebelum diterbitkan/)
  assert.match(text(), /2 pemberitahuan kepada 2 pemohon: 2 tercantum/)
  assert.match(text(), /Ini konsep pertama/)
})

test('what changed since the draft before is told with its decision, and what was decided since as well', async () => {
  server.change = ({ path, reply }) =>
    path.endsWith('/readiness')
      ? {
          ...reply,
          body: {
            ...(reply.body as object),
            outdated: [{ applicationId: id(2), applicationNumber: 'P-2', outletName: 'Suara Contoh', drafted: 2, tier: 1 }],
            difference: {
              against: id(3),
              draftedAt: '2026-12-14T03:00:00Z',
              added: [line],
              removed: [],
              changed: [{ ...line, applicationId: id(4), changes: [{ field: 'tier', from: '2', to: '1' }] }],
            },
          },
        }
      : null
  await open('signatory', '/sk/draft')
  assert.match(one('.alert.error').textContent ?? '', /Suara Contoh \(P-2\): klasifikasi 2 dalam konsep, 1 menurut putusan sekarang/)
  assert.match(text(), /Ditambahkan: Kabar Contoh \(P-1\), klasifikasi 1/)
  assert.match(text(), /klasifikasi: 2 menjadi 1; direkomendasikan verifikator pada/)
})
