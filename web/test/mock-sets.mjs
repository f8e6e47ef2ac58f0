// Requirement sets of an office: two, of which the usual one has two versions.
import { period } from './mock-data.mjs'

const json = (body, status = 200) => ({ status, type: 'application/json', body })
const uuid = n => `00000000-0000-4000-8000-0000000007${String(n).padStart(2, '0')}`
const both = (id, en) => ({ id, en })
const versions = [
  { version: 2, at: '2026-11-20T03:00:00Z', by: 'Adi Administrator', reason: 'Hasil rapat persiapan tahun anggaran 2027' },
  { version: 1, at: '2026-11-02T03:00:00Z', by: '', reason: '' },
]
const sets = [
  { id: uuid(1), office: 'first', name: 'Katalog', usual: true, ...versions[0] },
  { id: uuid(2), office: 'first', name: 'Media penyiaran', usual: false, ...versions[1], by: 'Adi Administrator', reason: 'Untuk TV dan radio' },
]
const asked = () =>
  period('', 'admin').requirements.map((one, index) =>
    index === 0
      ? {
          ...one,
          rules: { types: ['PDF'], maxPages: 3 },
          asks: [both('Jenis berkas: PDF.', 'Type of file: PDF.'), both('Paling banyak 3 halaman.', 'Pages: at most 3.')],
        }
      : one,
  )
const differences = {
  items: [
    {
      kind: 'CHANGED',
      code: 'DEED',
      label: both('Akta perusahaan', 'Deed'),
      words: [both('Sifat: “wajib” menjadi “diutamakan”.', 'Obligation: from “mandatory” to “preferred”.')],
    },
    {
      kind: 'ADDED',
      code: 'ISSN',
      label: both('ISSN', 'ISSN'),
      words: [both('Sifat: bila ada. Untuk media cetak.', 'Obligation: optional. For outlets: print.')],
    },
  ],
  total: 2,
}

export const setRoutes = [
  ['GET', '/api/requirement-sets', () => json({ items: sets, total: sets.length })],
  ['GET', '/api/requirement-sets/:id', ({ id }) => json({ ...(sets.find(one => one.id === id) ?? sets[0]), requirements: asked(), versions })],
  [
    'POST',
    '/api/requirement-sets/reading',
    ({ body }) => json({ name: '', requirements: body.requirements.map(one => ({ hint: both('', ''), fields: [], ...one })) }),
  ],
  ['GET', '/api/requirement-sets/:id/versions/:number/differences', () => json(differences)],
  ['GET', '/api/periods/:id/requirement-differences', () => json(differences)],
]
