// The newsroom: made up, in memory.
const json = (body, status = 200) => ({ status, type: 'application/json', body })
const id = n => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const html =
  '<p>Pasar malam rakyat dibuka <strong>Sabtu, 5 Desember</strong>, di lapangan kota. Warga dapat datang mulai pukul 16.00 tanpa dipungut biaya.</p><h2>Jadwal</h2><ul><li>16.00 pembukaan</li><li>19.00 panggung seni</li></ul><p>Keterangan lengkap ada di <a rel="nofollow" href="https://kota.example/pasar">laman kota</a>.</p>'
const base = {
  office: 'first',
  lead: 'Pemerintah kota membuka pasar malam rakyat selama tiga hari, dengan lebih dari seratus pelaku usaha kecil.',
  body: 'Pasar malam rakyat dibuka **Sabtu, 5 Desember**, di lapangan kota.\n\n## Jadwal\n\n* 16.00 pembukaan\n* 19.00 panggung seni',
  html,
  topics: ['budaya', 'usaha kecil'],
  embargoUntil: null,
  publishedAt: null,
  writtenBy: null,
  checkedBy: null,
  proposal: null,
  reason: null,
  version: 3,
  changedAt: '2026-11-30T03:12:00Z',
  changedBy: 'redaktur2',
}
const releases = [
  { ...base, id: id(701), title: 'Pasar malam rakyat dibuka Sabtu', state: 'DRAFT', writtenBy: 'redaktur2' },
  { ...base, id: id(702), title: 'Jalan layang dua arah mulai Senin', state: 'CHECKED', writtenBy: 'redaktur2', checkedBy: 'redaktur' },
  {
    ...base,
    id: id(703),
    title: 'Vaksinasi gratis di semua puskesmas',
    state: 'PROPOSED',
    publishedAt: '2026-11-29T02:00:00Z',
    embargoUntil: '2026-12-01T02:00:00Z',
    proposal: {
      title: 'Vaksinasi gratis di semua puskesmas kecuali hari Minggu',
      lead: base.lead,
      body: base.body,
      html,
      topics: [],
      reason: 'Jadwal hari Minggu keliru',
      by: 'redaktur2',
    },
  },
  { ...base, id: id(704), title: 'Lomba menulis pelajar', state: 'WITHDRAWN', publishedAt: '2026-11-20T02:00:00Z', reason: 'Lomba ditunda' },
]
const evidence = [
  {
    id: id(751),
    releaseId: id(703),
    releaseTitle: releases[2].title,
    applicationId: id(30),
    outletName: 'Riau Kabar',
    office: 'first',
    state: 'FILED',
    kind: 'PAGE',
    shownOn: '2026-11-29',
    edition: null,
    url: 'https://riaukabar.example/berita/vaksinasi-gratis-di-semua-puskesmas',
    fileSha256: null,
    fileName: null,
    fileSize: null,
    words:
      'Vaksinasi gratis tersedia di semua puskesmas mulai Senin. Warga cukup membawa kartu identitas.\n\nJadwal lengkap ada di laman dinas kesehatan, dan dapat berubah sewaktu-waktu.',
    reopened: { reason: 'Diterima karena keliru menekan tombol', by: 'Redo Contoh', at: '2026-11-29T09:00:00Z' },
    flags: [
      { code: 'SAME_PAGE', evidenceId: id(752), percent: null },
      { code: 'SIMILAR_WORDS', evidenceId: id(752), percent: 96 },
    ],
    reason: null,
    filedAt: '2026-11-29T08:00:00Z',
    decidedAt: null,
    decidedBy: null,
    version: 1,
  },
  {
    id: id(752),
    releaseId: id(703),
    releaseTitle: releases[2].title,
    applicationId: id(31),
    outletName: 'Suara Contoh',
    office: 'first',
    state: 'ACCEPTED',
    kind: 'TEAR_SHEET',
    shownOn: '2026-11-30',
    edition: 'Edisi 212',
    url: null,
    fileSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    fileName: 'halaman 3.pdf',
    fileSize: 182_000,
    words: null,
    reopened: null,
    flags: [],
    reason: null,
    filedAt: '2026-11-30T01:00:00Z',
    decidedAt: '2026-11-30T02:00:00Z',
    decidedBy: 'Rena Contoh',
    version: 2,
  },
]
const outlets = [
  { applicationId: id(30), outletName: 'Riau Kabar' },
  { applicationId: id(31), outletName: 'Suara Contoh' },
]
const row = ({ lead, body, html, proposal, reason, writtenBy, checkedBy, changedBy, ...rest }) => rest
const list = items => json({ items, total: items.length })
const find = ({ id: wanted }) => releases.find(one => one.id === wanted) ?? releases[0]
const forPartner = ({ state, body, proposal, writtenBy, checkedBy, changedBy, ...rest }) => ({
  ...rest,
  outlets: [],
  state: state === 'PROPOSED' ? 'PUBLISHED' : state,
})
const figure = (name, filed, accepted) => ({ id: name, name, filed, accepted, returned: filed - accepted, flagged: 1 })
const versions = [
  ['PROPOSE', 'Redo Contoh', 'Jadwal hari Minggu keliru'],
  ['PUBLISH', 'Rena Contoh', null],
  ['CHECK', 'Rena Contoh', null],
  ['WRITE', 'Redo Contoh', null],
].map(([step, byName, reason], index) => ({
  version: 4 - index,
  step,
  at: '2026-11-29T02:00:00Z',
  by: 'redaktur2',
  byName,
  reason,
  title: releases[2].title,
  lead: base.lead,
  body: base.body,
  topics: [],
}))

export const newsRoutes = [
  ['GET', '/api/newsroom/releases', () => list(releases.map(row))],
  ['POST', '/api/newsroom/preview', () => json({ html })],
  ['GET', '/api/newsroom/releases/:id', params => json(find(params))],
  ['GET', '/api/newsroom/releases/:id/versions', () => list(versions)],
  ['GET', '/api/newsroom/evidence', () => list(evidence)],
  ['GET', '/api/newsroom/evidence/:id', params => json(evidence.find(one => one.id === params.id) ?? evidence[0])],
  [
    'GET',
    '/api/newsroom/coverage',
    () =>
      json({
        from: '2025-11-30',
        until: '2026-11-30',
        releases: [figure(releases[2].title, 12, 9)],
        partners: [figure('Riau Kabar', 7, 5), figure('Suara Contoh', 5, 4)],
        topics: [figure('budaya', 12, 9)],
      }),
  ],
  ['GET', '/api/newsroom/partner/releases', () => list([releases[2], releases[3]].map(forPartner))],
  ['GET', '/api/newsroom/partner/releases/:id', params => json({ ...forPartner(find(params)), outlets })],
  ['GET', '/api/newsroom/partner/evidence', () => list(evidence.slice(0, 1).map(one => ({ ...one, flags: [] })))],
]
