import { people } from './mock-data.mjs'

// The office: made up, in memory.
const problem = (status, code, detail, extras = {}) => ({
  status,
  type: 'application/problem+json',
  body: { type: `https://sahkan.example/problems/${code}`, title: code, status, code, detail, ...extras },
})
const json = (body, status = 200) => ({ status, type: 'application/json', body })

export const office = {
  id: 'kominfo-contoh',
  key: 'first',
  name: { id: 'Dinas Komunikasi dan Informatika Kota Contoh', en: 'Communications and Informatics Office of Contoh City' },
  shortName: { id: 'Dinas Kominfo Contoh', en: 'Contoh Communications Office' },
  kind: 'DEPARTMENT',
  region: 'Kota Contoh',
  zone: 'Asia/Jakarta',
  zoneName: 'WIB',
  address: 'Jalan Contoh Nomor 1',
  email: 'kominfo@contoh.example',
  phone: null,
  website: null,
  colour: '#122b52',
  emblem: null,
  status: 'OPEN',
  languages: ['id', 'en'],
  version: 1,
}
export const others = []
const offices = () => [office, ...others]
const ownOffice = as => ({ key: 'first', name: office.name, shortName: office.shortName, zone: office.zone, roles: people[as]?.roles ?? [] })
export const officeVersions = [{ version: 1, at: '2026-11-01T02:00:00Z', by: '', changes: [] }]
const zoneNames = { 'Asia/Jakarta': 'WIB', 'Asia/Pontianak': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' }

export const officeRoutes = [
  ['GET', '/api/office', () => json(office)],
  ['GET', '/api/office/own', ({ as }) => json({ items: [ownOffice(as)], total: 1 })],
  ['GET', '/api/offices', () => json({ items: offices(), total: offices().length })],
  [
    'GET',
    '/api/offices/:id',
    ({ id }) => {
      const found = offices().find(({ key }) => key === id)
      return found ? json(found) : problem(404, 'not-found', 'Tidak ditemukan.')
    },
  ],
  [
    'POST',
    '/api/offices',
    ({ body }) => {
      if (body.slug === 'first')
        return problem(422, 'validation-failed', 'Beberapa isian perlu diperbaiki.', {
          errors: [{ field: 'slug', code: 'slug-invalid', detail: 'Gunakan huruf kecil, angka, dan tanda hubung tunggal.' }],
        })
      const added = { ...office, ...body.office, id: body.slug, key: body.slug, version: 1 }
      others.push(added)
      return json(added, 201)
    },
  ],
  [
    'PUT',
    '/api/offices/:id/emblem',
    () => {
      Object.assign(office, { emblem: 'e'.repeat(64), version: office.version + 1 })
      return json(office)
    },
  ],
  [
    'DELETE',
    '/api/offices/:id/emblem',
    () => {
      Object.assign(office, { emblem: null, version: office.version + 1 })
      return json(office)
    },
  ],
  [
    'GET',
    '/api/offices/:id/emblem/:code',
    () => ({
      status: 200,
      type: 'image/svg+xml',
      body: Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 120"><path d="M5 10h90v60q0 35-45 45-45-10-45-45z" fill="#0b6b3a" stroke="#e0b020" stroke-width="8"/></svg>',
      ),
    }),
  ],
  [
    'PUT',
    '/api/offices/:id/status',
    ({ id, body }) => {
      const found = offices().find(({ key }) => key === id)
      Object.assign(found, { status: body.status, version: found.version + 1 })
      return json(found)
    },
  ],
  ['GET', '/api/office/versions', () => json({ items: officeVersions, total: officeVersions.length })],
  [
    'PUT',
    '/api/office',
    ({ headers, body }) => {
      if (headers['if-match'] !== `"${office.version}"`)
        return problem(409, 'version-conflict', 'Sudah berubah.', {
          current: office.version,
          changedBy: 'ayu',
          changedByName: 'Ayu',
          changedAt: '2026-11-29T02:11:00Z',
        })
      if (body.colour === '#ffe08a')
        return problem(422, 'validation-failed', 'Beberapa isian perlu diperbaiki.', {
          errors: [{ field: 'colour', code: 'colour-unreadable', detail: 'Tulisan putih tidak terbaca pada warna ini. Pilih warna yang lebih gelap.' }],
        })
      const changes = ['region', 'zone', 'address', 'colour']
        .filter(field => office[field] !== body[field])
        .map(field => ({ field, before: office[field], after: body[field] }))
      if (office.name.id !== body.name.id) changes.push({ field: 'name.id', before: office.name.id, after: body.name.id })
      Object.assign(office, body, { zoneName: zoneNames[body.zone], version: office.version + 1 })
      officeVersions.unshift({ version: office.version, at: '2026-11-29T02:10:00Z', by: 'Ayu Administrator', changes })
      return json(office)
    },
  ],
]
