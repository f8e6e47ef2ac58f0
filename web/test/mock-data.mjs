// Invented names only; every domain ends in .example and every NIK has a serial from 9000.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { kindOf } from '../src/period-editor/kinds.ts'

const hash = text => createHash('sha256').update(text).digest('hex')
const uuid = n => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const soon = (days, hours = 0) => new Date(Date.now() + days * 86_400_000 + hours * 3_600_000).toISOString()
const all = ['ONLINE', 'PRINT', 'TV', 'RADIO']

const field = (key, type, id, en, required = true, choices) => ({ key, type, label: { id, en }, required, ...(choices && { choices }) })
const level = ['MUDA', 'MADYA', 'UTAMA'].map(value => ({
  value,
  label: { id: value[0] + value.slice(1).toLowerCase(), en: value[0] + value.slice(1).toLowerCase() },
}))
const requirement = (code, obligation, id, en, hintId, hintEn, fields = [], outletTypes = all) => ({
  code,
  kind: kindOf({ code }),
  obligation,
  label: { id, en },
  hint: { id: hintId, en: hintEn },
  outletTypes,
  fields,
})

const requirements = [
  requirement(
    'APPLICATION_LETTER',
    'MANDATORY',
    'Surat permohonan',
    'Application letter',
    'Bertanggal di dalam masa pendaftaran, ditandatangani direktur.',
    'Dated inside the window, signed by the director.',
    [
      field('date', 'DATE', 'Tanggal surat', 'Date of the letter'),
      field('signedBy', 'TEXT', 'Ditandatangani oleh', 'Signed by'),
      field('signerIsDirector', 'BOOLEAN', 'Penanda tangan adalah direktur', 'The signer is the director', false),
    ],
  ),
  requirement('PRICE_OFFER', 'MANDATORY', 'Surat penawaran/daftar harga', 'Price offer', 'Daftar harga tahun ini.', 'Prices of this year.', [
    field('year', 'YEAR', 'Tahun', 'Year'),
  ]),
  requirement(
    'DEED',
    'MANDATORY',
    'Akta pendirian dan perubahan terakhir',
    'Deed and its last change',
    'Nama harus sama dengan AHU, NIB, dan NPWP.',
    'The name must equal AHU, NIB and NPWP.',
    [field('number', 'TEXT', 'Nomor akta', 'Deed number')],
  ),
  requirement(
    'AHU_DECREE',
    'MANDATORY',
    'SK Kemenkumham (AHU) beserta lampiran',
    'Ministry approval (AHU) with annex',
    'Kode QR harus terbaca.',
    'The QR code must be readable.',
    [field('number', 'TEXT', 'Nomor AHU', 'AHU number'), field('name', 'TEXT', 'Nama perusahaan pada SK', 'Company name on it')],
  ),
  requirement('NPWP', 'MANDATORY', 'NPWP perusahaan', 'Company tax number', 'Nama sama dengan akta.', 'The name equals the deed.', [
    field('number', 'NPWP', 'Nomor NPWP', 'Tax number'),
    field('name', 'TEXT', 'Nama pada kartu', 'Name on the card'),
  ]),
  requirement('ANNUAL_TAX', 'MANDATORY', 'SPT Tahunan', 'Annual tax return', 'Tahun pajak terakhir.', 'The latest tax year.', [
    field('year', 'YEAR', 'Tahun pajak', 'Tax year'),
  ]),
  requirement('ID_CARDS', 'MANDATORY', 'KTP direktur dan pewarta', 'Identity cards', 'Foto jelas, tidak buram.', 'A clear photo.', [
    field('directorNik', 'NIK', 'NIK direktur', 'Director’s NIK'),
    field('reporterNik', 'NIK', 'NIK pewarta', 'Reporter’s NIK'),
  ]),
  requirement('UKW_CHIEF', 'PREFERRED', 'Sertifikat UKW pemimpin redaksi', 'Editor-in-chief’s certificate', 'Jenjang Utama.', 'Level Utama.', [
    field('number', 'TEXT', 'Nomor', 'Number'),
    field('level', 'CHOICE', 'Jenjang', 'Level', true, level),
    field('issuedOn', 'DATE', 'Tanggal terbit', 'Issued on'),
  ]),
  requirement('PKP', 'OPTIONAL', 'SPPKP', 'VAT registration', 'Hanya bila PKP.', 'Only for VAT payers.'),
  requirement(
    'CIRCULATION',
    'MANDATORY',
    'Oplah dan percetakan',
    'Circulation and printer',
    'Tiga bulan terakhir.',
    'The last three months.',
    [field('copies', 'NUMBER', 'Oplah', 'Copies')],
    ['PRINT'],
  ),
]

export const people = {
  nobody: { authenticated: false, id: null, name: null, username: null, email: null, roles: [], language: 'id' },
  applicant: {
    authenticated: true,
    id: 'pemohon',
    name: 'Rina Pemohon',
    username: 'pemohon',
    email: 'pemohon@sahkan.example',
    roles: ['applicant'],
    language: 'id',
  },
  reviewer: {
    authenticated: true,
    id: 'b',
    name: 'Budi Verifikator',
    username: 'verifikator',
    email: 'verifikator@sahkan.example',
    roles: ['reviewer'],
    language: 'id',
  },
  officer: {
    authenticated: true,
    id: 'petugas-sk',
    name: 'Sari Petugas',
    username: 'petugas-sk',
    email: 'petugas-sk@sahkan.example',
    roles: ['decree-officer'],
    language: 'id',
  },
  editor: {
    authenticated: true,
    id: 'redaktur',
    name: 'Rena Contoh',
    username: 'redaktur',
    email: 'redaktur@sahkan.example',
    roles: ['editor'],
    language: 'id',
  },
  signatory: {
    authenticated: true,
    id: 'kepala-dinas',
    name: 'Kepala Dinas',
    username: 'kepala-dinas',
    email: 'kepala-dinas@sahkan.example',
    roles: ['signatory'],
    language: 'id',
  },
  admin: {
    authenticated: true,
    id: uuid(90),
    name: 'Adi Contoh',
    username: 'admin',
    email: 'admin@sahkan.example',
    roles: ['administrator'],
    language: 'id',
  },
  operator: {
    authenticated: true,
    id: 'operator',
    name: 'Oki Operator',
    username: 'operator',
    email: 'operator@sahkan.example',
    roles: ['operator'],
    language: 'id',
  },
  calm: {
    authenticated: true,
    id: 'operator',
    name: 'Oki Operator',
    username: 'operator',
    email: 'operator@sahkan.example',
    roles: ['operator'],
    language: 'id',
  },
  auditor: {
    authenticated: true,
    id: 'auditor',
    name: 'Ani Auditor',
    username: 'auditor',
    email: 'auditor@sahkan.example',
    roles: ['auditor'],
    language: 'id',
  },
}

// As the service has it.
export const terms = {
  policy: JSON.parse(readFileSync(new URL('../../applicant-service/src/main/resources/policy/items.json', import.meta.url), 'utf8')),
  rankingCriteria: [
    { code: 'TIER', label: { id: 'Tingkat kemitraan', en: 'Tier' } },
    { code: 'PREFERRED_PAPERS', label: { id: 'Berkas yang diutamakan', en: 'Preferred papers' } },
    { code: 'OUTLET_AGE', label: { id: 'Usia media', en: 'Age of the outlet' } },
  ],
}
const rules = [
  ['ukwValidYears', '5 tahun', '5 years'],
  ['chiefLevel', 'Utama', 'Utama'],
  ['oneOutletPerCompany', 'ya', 'yes'],
  ['minimumMediaAgeYears', '1 tahun', '1 years'],
  ['completionDays', '5 hari kerja', '5 working days'],
].map(([code, id, en]) => {
  const { label, says } = terms.policy.find(item => item.code === code)
  return { code, label, value: { id, en }, says: { id: says.id.replace('{value}', id), en: says.en.replace('{value}', en) } }
})

const basePeriod = {
  version: 1,
  announcement: {
    number: '400.14/812/DISKOMINFO/2026',
    date: '2026-11-20',
    attachments: [
      { sha256: 'a'.repeat(64), fileName: 'Formulir permohonan.pdf', sizeBytes: 88_400, pages: 2 },
      { sha256: 'b'.repeat(64), fileName: 'Petunjuk teknis pendaftaran media mitra tahun anggaran 2027.pdf', sizeBytes: 1_402_000, pages: 14 },
    ],
  },
  office: 'first',
  budgetYear: 2027,
  zone: 'Asia/Jakarta',
  policy: { ukwValidYears: 5, chiefLevel: 'UTAMA', oneOutletPerCompany: true, minimumMediaAgeYears: 1, completionDays: 5 },
  rules,
  declared: {
    text: null,
    legalBasis: null,
    objectionFrom: null,
    objectionUntil: null,
    decisionDate: null,
    quota: null,
    rankingRule: null,
    officer: null,
    complaints: null,
    quotaByType: null,
    rankingCriteria: null,
  },
}
const declared = {
  text: {
    id: 'Dinas membuka pendaftaran media mitra untuk tahun anggaran 2027.\nSatu perusahaan mendaftarkan satu media.',
    en: 'The office takes applications of media for the budget year 2027.\nOne outlet for each company.',
  },
  legalBasis: 'Peraturan Wali Kota Nomor 214 Tahun 2020\nUndang-Undang Nomor 30 Tahun 2014',
  objectionFrom: soon(20).slice(0, 10),
  objectionUntil: soon(23).slice(0, 10),
  decisionDate: soon(30).slice(0, 10),
  quota: 40,
  rankingRule: { id: 'Nilai tertinggi dahulu; bila sama, yang lebih dahulu diterima.', en: 'Highest score first; if equal, whoever was received first.' },
  officer: { id: 'Bidang Informasi dan Komunikasi Publik, Senin sampai Jumat 08.00–15.30, media@sahkan.example', en: null },
  complaints: { id: 'Kotak pengaduan di kantor dinas atau pengaduan@sahkan.example; keberatan tertulis dalam 21 hari kerja.', en: null },
  quotaByType: { TV: 3 },
  rankingCriteria: ['TIER', 'OUTLET_AGE'],
}
const ranking = {
  id: 'tingkat kemitraan (1 sebelum 3), lalu usia media (tertua dahulu), lalu waktu berkas lengkap diterima, lalu nomor tanda terima',
  en: 'tier (1 before 3), then age of the outlet (oldest first), then when it was received complete, then number of the receipt',
}
export const rankedList = {
  periodId: uuid(1),
  title: 'Kerja sama media tahun 2027',
  closed: true,
  quota: 4,
  quotaByType: { TV: 1 },
  criteria: terms.rankingCriteria.filter(({ code }) => declared.rankingCriteria.includes(code)),
  rule: ranking,
  list: 'a'.repeat(64),
  undecided: 0,
  free: 0,
  items: [
    ['Riau Kabar', 'ONLINE', 1, '2009-03-01', true, 'PLACED'],
    ['Pekan TV', 'TV', 1, null, true, 'WAITING'],
    ['Sinar TV Rokan Hulu', 'TV', 1, null, false, 'WAITING'],
    ['Harian Melayu Pesisir', 'PRINT', 2, '2012-08-17', true, 'WAITING'],
    ['Kabar Siak', 'ONLINE', 2, '2018-01-05', true, 'WAITING'],
    ['Lentera Dumai', 'ONLINE', 3, '2020-06-30', false, 'WAITING'],
    ['Suara Bengkalis', 'RADIO', 3, null, false, 'REFUSED'],
  ].map(([outletName, outletType, tier, publishingSince, within, standing], index) => ({
    applicationId: uuid(900 + index),
    number: `2027-1-${String(index + 7).padStart(5, '0')}`,
    outletName,
    outletType,
    rank: index + 1,
    within,
    standing,
    tier,
    preferredPapers: 2,
    publishingSince,
    submittedAt: soon(-3 + index / 10),
  })),
}
const openPeriod = {
  ...basePeriod,
  id: uuid(1),
  code: '2027-1',
  title: 'Kerja sama media tahun 2027',
  opensAt: soon(-10),
  closesAt: soon(6, 5),
  status: 'OPEN',
  stage: 'OPEN',
  declared,
  ranking,
}
const preparedPeriod = {
  ...basePeriod,
  id: uuid(3),
  code: '2028-1',
  title: 'Kerja sama media tahun 2028',
  announcement: { number: '', date: soon(340).slice(0, 10), attachments: [] },
  office: 'first',
  budgetYear: 2028,
  opensAt: soon(355),
  closesAt: soon(371, 5),
  status: 'UPCOMING',
  stage: 'PREPARED',
  declared,
  ranking,
}
const closedPeriod = {
  ...basePeriod,
  id: uuid(2),
  code: '2026-1',
  title: 'Kerja sama media tahun 2026',
  office: 'first',
  budgetYear: 2026,
  opensAt: '2025-11-24T01:00:00Z',
  closesAt: '2025-12-12T09:00:00Z',
  status: 'CLOSED',
  stage: 'ARCHIVED',
}
const changed = (kind, days, more = {}) => ({ kind, at: soon(days), reason: '', fields: [], by: uuid(90), ...more })
const changes = [
  changed('PREPARED', -30),
  changed('ANNOUNCED', -20),
  changed('CHANGED', -12, {
    reason: 'Salah tulis nomor pengumuman',
    fields: [
      { field: 'announcementNumber', from: '400.14/821/DISKOMINFO/2026', to: '400.14/812/DISKOMINFO/2026' },
      { field: 'declared.quota', from: null, to: '40' },
      { field: 'requirements.ANNUAL_TAX.ONLINE', from: 'OPTIONAL', to: 'MANDATORY' },
      { field: 'requirements.ANNUAL_TAX.kind', from: 'OTHER', to: 'ANNUAL_TAX' },
      { field: 'requirements.order', from: 'NIB, SPT', to: 'SPT, NIB' },
    ],
  }),
  changed('EXTENDED', -2, {
    reason: 'Jaringan kota terganggu dua hari',
    fields: [
      { field: 'closesAt', from: soon(4, 5), to: soon(6, 5) },
      { field: 'interruption', from: soon(-4, 2), to: soon(-4, 3) },
    ],
    askedBy: uuid(91),
  }),
  changed('SINGLE_EXTENDED', -1, {
    fields: [
      { field: 'single.closesAt', from: soon(6, 5), to: soon(9, 5) },
      { field: 'single.reasonKind', from: null, to: 'OUTAGE' },
    ],
    askedBy: uuid(91),
  }),
]
const singleOf = (n, outletName, status, more) => ({
  id: uuid(n),
  application: uuid(n + 10),
  outletName,
  closesAt: soon(9, 5),
  reasonKind: 'OUTAGE',
  reason: 'Unggahan terputus pada tiket 17',
  status,
  askedBy: uuid(91),
  askedAt: soon(-2),
  ...more,
})
const singleExtensions = [
  singleOf(960, 'Kabar Nusantara', 'GRANTED', { answeredBy: uuid(90), answeredAt: soon(-1) }),
  singleOf(961, 'Warta Jum’at Berkah dan Kabar Baik dari Seluruh Penjuru Negeri', 'ASKED', { reasonKind: 'OTHER_AUTHORITY' }),
]
const asked = { closesAt: soon(9, 5), reason: 'Listrik padam di kecamatan', interruptions: [], askedBy: uuid(91), askedAt: soon(-1) }
const stamped = one => ({ ...one, serverTime: new Date().toISOString() })
const toOffice = as => ['admin', 'signatory', 'auditor'].includes(as)
export const periods = as => [...(toOffice(as) ? [preparedPeriod] : []), openPeriod, closedPeriod].map(stamped)
export const period = (id, as) => ({
  ...stamped([closedPeriod, preparedPeriod].find(one => one.id === id) ?? openPeriod),
  requirements,
  changes: id === preparedPeriod.id ? changes.slice(0, 1) : changes,
  ...(id === openPeriod.id && toOffice(as) && { askedExtension: asked }),
  ...(toOffice(as) && { singleExtensions: id === openPeriod.id ? singleExtensions : [] }),
})

export const companies = [
  {
    id: uuid(10),
    version: 1,
    legalName: 'Kabar Nusantara Mandiri',
    legalForm: 'PT',
    nib: '9120001234567',
    npwp: '1000000000009001',
    address: 'Jalan Contoh 7',
    city: 'Pekanbaru',
    phone: '0761-000001',
    email: 'redaksi@kabarnusantara.example',
    directorName: 'Rina Pemohon',
    directorNik: '1471014505809001',
  },
]
export const outlets = [
  {
    id: uuid(20),
    version: 1,
    companyId: uuid(10),
    name: 'Kabar Nusantara',
    type: 'ONLINE',
    website: 'https://kabarnusantara.example',
    editorInChief: 'Hasan Contoh',
    responsibleEditor: 'Rina Pemohon',
  },
  {
    id: uuid(21),
    version: 1,
    companyId: uuid(10),
    name: 'Harian Suara Pesisir',
    type: 'PRINT',
    website: null,
    editorInChief: 'Dewi Contoh',
    responsibleEditor: 'Rina Pemohon',
  },
]

const document = (code, more = {}) => ({
  requirementCode: code,
  fileName: `${code.toLowerCase()}.pdf`,
  contentType: 'application/pdf',
  sizeBytes: 812_345,
  sha256: hash(code),
  pages: 2,
  uploadedAt: soon(-4),
  fields: {},
  warnings: [],
  editable: true,
  ...more,
})
const documents = [
  document('APPLICATION_LETTER', { fields: { date: '2026-11-25', signedBy: 'Rina Pemohon', signerIsDirector: true } }),
  document('PRICE_OFFER', { fields: { year: 2026 } }),
  document('DEED', { fields: { number: '12/2019' } }),
  document('ID_CARDS', { contentType: 'image/jpeg', fileName: 'ktp.jpg', fields: { directorNik: '1471014505809001' }, warnings: ['IMAGE_BLURRED'] }),
]
const receipt = {
  number: 'KMM-2026-0007',
  receivedAt: '2026-12-01T03:15:27.482913Z',
  receivedAtLocal: '1 Desember 2026 10:15:27',
  zone: 'Asia/Jakarta',
  dossierVersion: 1,
  digest: hash('dossier'),
  documents: documents.map(({ requirementCode, sha256 }) => ({ requirementCode, sha256 })),
  complete: true,
}
const entry = (n, state, outlet, more = {}) => ({
  id: uuid(n),
  number: `KMM-2026-${String(n).padStart(4, '0')}`,
  version: 4,
  state,
  period: openPeriod,
  outlet,
  company: { id: uuid(10), legalName: 'Kabar Nusantara Mandiri' },
  documents,
  missing: [],
  returnedItems: [],
  completionDueAt: null,
  receipts: [receipt],
  decree: null,
  ...more,
})
const outletRef = (name, type = 'ONLINE') => ({ id: uuid(20), name, type })
const mine = [
  entry(30, 'DRAFT', outletRef('Kabar Nusantara'), {
    number: null,
    receipts: [],
    missing: ['AHU_DECREE', 'NPWP', 'ANNUAL_TAX'],
    period: {
      ...openPeriod,
      closesAt: soon(9, 5),
      ownClose: { closesAt: soon(9, 5), closesForOthersAt: soon(6, 5), reasonKind: 'OUTAGE', reason: 'Unggahan terputus pada tiket 17', grantedAt: soon(-1) },
    },
  }),
  entry(31, 'RETURNED', outletRef('Harian Suara Pesisir', 'PRINT'), { returnedItems: ['ANNUAL_TAX', 'ID_CARDS'], completionDueAt: soon(4) }),
  entry(32, 'SUBMITTED', outletRef('Lensa Metropolitan')),
  entry(33, 'REFUSED', outletRef('Kabar Kampus')),
  entry(35, 'DRAFT', outletRef('Lensa Metropolitan'), { number: null, receipts: [], missing: ['NPWP'], period: closedPeriod }),
  entry(34, 'DECREED', outletRef('Radio Gema Bahari', 'RADIO'), { decree: { number: '000.4.3/1/DISKOMINFO/XII/2026', publicCode: 'K7QF-2M9X-4TRD' } }),
]
const withServerTime = one => one && Object.assign(one, { period: { ...one.period, serverTime: new Date().toISOString() } })
export const applications = () => mine.map(withServerTime)
export const application = id => withServerTime(mine.find(one => one.id === id))

export const timeline = id => {
  const state = application(id)?.state
  const at = n => soon(-9 + n)
  const items = [
    { at: at(0), code: 'DRAFTED', actorKind: 'APPLICANT', params: {} },
    { at: at(0.1), code: 'DOCUMENT_ATTACHED', actorKind: 'APPLICANT', params: { requirementCode: 'DEED' } },
    { at: at(0.2), code: 'DOCUMENT_ATTACHED', actorKind: 'APPLICANT', params: { requirementCode: 'PRICE_OFFER' } },
  ]
  if (state === 'DRAFT') return items
  items.push(
    { at: at(1), code: 'SUBMITTED', actorKind: 'APPLICANT', params: { number: 'KMM-2026-0007' } },
    { at: at(1.01), code: 'CASE_OPENED', actorKind: 'SYSTEM', params: {} },
    { at: at(1.02), code: 'CHECKS_COMPLETED', actorKind: 'SYSTEM', params: {} },
    { at: at(2), code: 'REVIEW_STARTED', actorKind: 'OFFICE', params: {} },
  )
  if (state === 'RETURNED') items.push({ at: at(3), code: 'COMPLETION_REQUESTED', actorKind: 'OFFICE', params: { dueAt: soon(4) } })
  return items
}

const said = {
  ANNUAL_TAX_OLD: { id: 'SPT bukan tahun pajak terakhir', en: 'Tax return is not of the latest tax year' },
  NOT_READABLE: { id: 'Tidak terbaca', en: 'Not readable' },
  MEDIA_TOO_YOUNG: { id: 'Usia media kurang dari syarat', en: 'Outlet is younger than required' },
}
const labelOf = code => requirements.find(one => one.code === code)?.label ?? null
const outcomeItem = (requirementCode, reasonCode, note) => ({
  requirementCode,
  requirementLabel: labelOf(requirementCode),
  reasonCode,
  reasonLabel: said[reasonCode],
  note,
})
/** By application; 44 waits for its answer. */
export const objections = new Map([
  [
    uuid(44),
    {
      text: 'Logo kami bukan lambang lembaga negara.\nLihat berkas merek di halaman 3.',
      filedAt: '2026-12-03T02:00:00Z',
      decideBy: soon(9),
      answer: null,
    },
  ],
])
export const caseOutcome = id => ({
  applicationId: id,
  state: application(id)?.state ?? 'QUEUED',
  items: [
    outcomeItem('ANNUAL_TAX', 'ANNUAL_TAX_OLD', 'Yang dikirim SPT 2024; mohon kirim SPT 2025.'),
    outcomeItem('ID_CARDS', 'NOT_READABLE', 'NIK pewarta tidak terbaca.'),
  ],
  reasons: [outcomeItem(null, 'MEDIA_TOO_YOUNG', 'Domain terdaftar empat bulan lalu.')],
  dueAt: soon(4),
  objectUntil: soon(21),
  objectionHeldSince: null,
  objection: objections.get(id) ?? null,
})

const row = (n, state, outletName, findings, more = {}) => ({
  applicationId: uuid(n),
  number: `KMM-2026-${String(n).padStart(4, '0')}`,
  outletName,
  companyName: `PT ${outletName} Mandiri`,
  outletType: 'ONLINE',
  state,
  findings,
  reviewer: null,
  receivedAt: '2026-12-01T03:15:27.482913Z',
  decideBy: soon(5),
  objectionDecideBy: null,
  version: 8,
  ...more,
})
export const cases = () => [
  row(40, 'QUEUED', 'Lensa Metropolitan', 0),
  row(41, 'UNDER_REVIEW', 'Kabar Nusantara', 2, { reviewer: { id: 'b', name: 'Budi Verifikator' } }),
  row(42, 'QUEUED', 'Berita Sungai Siak dan Sekitarnya', 3, { decideBy: '2025-01-02T00:00:00Z' }),
  row(43, 'RETURNED', 'Suara Pesisir', 1, { outletType: 'PRINT' }),
  row(44, 'REFUSED', 'KPK News', 4, { reviewer: { id: 'c', name: 'Citra Verifikator' }, objectionDecideBy: soon(9) }),
  row(46, 'UNDER_REVIEW', 'Radio Pagi', 0, { reviewer: { id: 'c', name: 'Citra Verifikator' } }),
  row(45, 'UNDER_REVIEW', 'Warta Kota', 0, { reviewer: { id: 'b', name: 'Budi Verifikator' } }),
]
const allPassed = requirements.map(({ code }) => ({ requirementCode: code, result: 'PASSED', note: null, by: 'Budi Verifikator', at: '2026-12-02T02:00:00Z' }))
export const caseDetail = id => {
  const one = cases().find(each => each.applicationId === id)
  return (
    one && {
      ...one,
      dossierVersion: 1,
      findings: [
        {
          code: 'ANNUAL_TAX_OLD',
          requirementCode: 'ANNUAL_TAX',
          detail: { id: 'Tahun pajak 2024, seharusnya 2025.', en: 'Tax year 2024, expected 2025.' },
          against: null,
          dossierVersion: 1,
        },
        {
          code: 'DUPLICATE_REPORTER',
          requirementCode: 'ID_CARDS',
          detail: {
            id: 'NIK pewarta sama dengan permohonan yang lebih dahulu diterima.',
            en: 'The reporter’s NIK equals one of an application received earlier.',
          },
          against: 'KMM-2026-0014',
          dossierVersion: 1,
        },
      ],
      judgements:
        id === uuid(45)
          ? allPassed
          : [
              { requirementCode: 'APPLICATION_LETTER', result: 'PASSED', note: null, by: 'Budi Verifikator', at: '2026-12-02T02:00:00Z' },
              { requirementCode: 'ANNUAL_TAX', result: 'FAILED', note: 'SPT 2024, mohon SPT 2025.', by: 'Budi Verifikator', at: '2026-12-02T02:05:00Z' },
            ],
      requirements: requirements
        .filter(asked => asked.outletTypes.includes(one.outletType))
        .map(({ code, label, obligation }) => ({ code, label, obligation })),
      completion: one.state === 'RETURNED' ? { items: caseOutcome(id).items, dueAt: soon(4) } : null,
      proposedTier: 2,
      tier: null,
      reasons: one.state === 'REFUSED' ? caseOutcome(id).reasons : [],
      objectUntil: one.state === 'REFUSED' ? soon(21) : null,
      objectionHeldSince: null,
      objection: objections.get(id) ?? null,
      history: [
        { at: '2026-12-01T03:15:28Z', code: 'CASE_OPENED', version: 1, by: 'Sistem', byKind: 'SYSTEM', words: {} },
        { at: '2026-12-02T01:58:00Z', code: 'REVIEW_STARTED', version: 2, by: 'Budi Verifikator', byKind: 'OFFICE', words: {} },
      ],
    }
  )
}
export const dossier = () => ({
  applicationId: uuid(41),
  number: 'KMM-2026-0041',
  version: 1,
  digest: hash('dossier'),
  receivedAt: receipt.receivedAt,
  period: { ...openPeriod },
  company: companies[0],
  outlet: outlets[0],
  requirements,
  documents: documents.map(one => ({ ...one, sharpness: null })),
})

const names = ['Kabar Nusantara', 'Lensa Metropolitan', 'Suara Pesisir', 'Radio Gema Bahari', 'Warta Jum’at Berkah dan Kabar Baik dari Seluruh Penjuru Negeri']
const entries = names.map((outletName, index) => ({
  annexNumber: index + 1,
  applicationId: uuid(60 + index),
  applicationNumber: `KMM-2026-00${60 + index}`,
  outletName,
  companyName: `PT ${outletName.split(' ').slice(0, 2).join(' ')} Mandiri`,
  outletType: all[index % 4],
  responsibleEditor: 'Rina Pemohon',
  reporter: index === 2 ? null : 'Andi Contoh',
  tier: (index % 3) + 1,
}))
const head = {
  version: 2,
  periodId: openPeriod.id,
  title: 'Penetapan media mitra Pemerintah Kota tahun anggaran 2027',
  publicCode: null,
  number: null,
  decreedOn: null,
  validUntil: '2027-12-31',
  entryCount: entries.length,
  entries,
  minutes: { number: 'BA/12/2026', date: '2026-12-18' },
  drafter: { id: 's', name: 'Sari Petugas' },
  signer: null,
  failure: null,
  pdfSha256: null,
  handedOutSha256: null,
  voidReason: null,
}
const number = '000.4.3/1/DISKOMINFO/XII/2026'
const drafts = {
  draft: { ...head, id: 'draft', state: 'DRAFTED' },
  failed: { ...head, id: 'failed', state: 'NUMBERED', number, decreedOn: '2026-12-21', failure: { code: 'signer-unavailable', at: '2026-12-21T03:00:00Z' } },
  away: {
    ...head,
    id: 'away',
    state: 'NUMBERED',
    number,
    decreedOn: '2026-12-21',
    signer: { id: 'k', name: 'Kepala Dinas' },
    handedOutSha256: hash('unsigned'),
  },
  unknown: {
    ...head,
    id: 'unknown',
    state: 'SIGNATURE_UNKNOWN',
    number,
    decreedOn: '2026-12-21',
    signer: { id: 'k', name: 'Kepala Dinas' },
    sending: { attempt: 1, at: '2026-11-20T03:00:00Z', answerBy: '2026-11-20T03:02:05Z' },
  },
  voided: { ...head, id: 'voided', state: 'VOIDED', number, decreedOn: '2026-12-21', voidReason: 'Layanan tanda tangan ditutup empat hari.' },
  issued: {
    ...head,
    id: 'issued',
    state: 'ISSUED',
    number,
    publicCode: 'K7QF-2M9X-4TRD',
    decreedOn: '2026-12-21',
    signer: { id: 'k', name: 'Kepala Dinas' },
    pdfSha256: hash('pdf'),
    kind: 'NAMING',
    changes: null,
    changedBy: [
      { id: 'amended', kind: 'AMENDMENT', state: 'ISSUED', number: '000.4.3/2/DISKOMINFO/I/2027', publicCode: 'M2X4-K7QF-9TRD', decreedOn: '2027-01-18' },
    ],
    standing: 'CHANGED',
  },
  amended: {
    ...head,
    id: 'amended',
    state: 'DRAFTED',
    title: 'Perubahan atas Keputusan Kepala Dinas Nomor 000.4.3/1/DISKOMINFO/XII/2026 tentang Penetapan media mitra',
    kind: 'REVOCATION_IN_PART',
    ground: 'kewajiban tidak dilaksanakan',
    entryCount: 1,
    entries: [{ ...entries[0], effect: 'REVOKED', was: null, reason: 'OBLIGATION_BREACHED', reasonText: 'bukti tayang tidak disampaikan', hearing: null }],
    changes: { id: 'issued', number, publicCode: 'K7QF-2M9X-4TRD', decreedOn: '2026-12-21', title: head.title },
    changedBy: [],
    standing: null,
  },
}
export const partners = entries
export const decrees = () => Object.values(drafts)
export const decree = id => drafts[id]
const waitingFor = one => ({
  id: one.id,
  version: one.version,
  periodId: one.periodId,
  title: one.title,
  kind: one.kind ?? 'NAMING',
  state: one.state,
  number: one.number,
  since: '2026-11-27T03:00:00Z',
  failure: one.failure?.code ?? null,
  handedOut: one.handedOutSha256 !== null,
  changesNumber: one.changes?.number ?? null,
  drafterName: one.drafter.name,
  draftedByCaller: false,
  entryCount: one.entryCount,
  tiers: [
    { of: '1', count: 12 },
    { of: '2', count: 31 },
    { of: '3', count: 8 },
  ],
  outletTypes: [
    { of: 'ONLINE', count: 40 },
    { of: 'RADIO', count: 11 },
  ],
  effects: one.changes
    ? [
        { of: 'NAMED', count: 2 },
        { of: 'CORRECTED', count: 1 },
        { of: 'REVOKED', count: 1 },
      ]
    : [{ of: 'NAMED', count: one.entryCount }],
})
export const waiting = () => [drafts.draft, drafts.amended, drafts.failed, drafts.unknown].map(waitingFor)
export const publicDecree = () => ({
  publicCode: 'K7QF-2M9X-4TRD',
  valid: true,
  number,
  decreedOn: '2026-12-21',
  validUntil: '2027-12-31',
  signerName: 'Dr. Contoh Pejabat, M.Si.',
  signerTitle: 'Kepala Dinas',
  title: head.title,
  entries: entries.map(({ applicationId, applicationNumber, ...shown }) => shown),
  pdfSha256: hash('pdf'),
  testCertificate: true,
})
/** Of the same, once one of its partners is out; and the decree that took it out. */
export const changedPublicDecree = () => {
  const decree = publicDecree()
  const [first, ...rest] = decree.entries
  const changedBy = [{ kind: 'REVOCATION_IN_PART', number: '000.4.3/2/DISKOMINFO/I/2027', publicCode: 'M2X4-K7QF-9TRD', decreedOn: '2027-01-18' }]
  return { ...decree, publicCode: 'CHAN-GEDD-ECRE', kind: 'NAMING', standing: 'CHANGED', changedBy, entries: [{ ...first, lapsedOn: '2027-01-18' }, ...rest] }
}

const notice = (n, kind, params, readAt, emailState = 'SENT') => ({
  id: uuid(n),
  kind,
  applicationId: uuid(31),
  applicationNumber: 'KMM-2026-0031',
  outletName: 'Harian Suara Pesisir',
  createdAt: soon(-2),
  readAt,
  params,
  emailState,
})
export const notices = [
  notice(79, 'PERIOD_EXTENDED', { periodId: openPeriod.id, periodVersion: '4', changedAt: changes[3].at, closesAt: openPeriod.closesAt }, null),
  notice(81, 'COMPLETION_REQUESTED', { dueAt: soon(4), itemCount: '2' }, null),
  notice(82, 'DECREED', { decreeNumber: number, publicCode: 'K7QF-2M9X-4TRD', annexNumber: '4' }, null, 'FAILED'),
  notice(
    83,
    'NAMING_REVOKED',
    { decreeNumber: '000.4.3/2/DISKOMINFO/I/2027', publicCode: 'M2X4-K7QF-9TRD', annexNumber: '1', amends: number, reason: 'OBLIGATION_BREACHED' },
    soon(-1),
  ),
  notice(80, 'SUBMISSION_RECEIVED', { receivedAt: receipt.receivedAt }, soon(-1), 'BOUNCED'),
]

const letter = (n, kind, status, reach = null, failure = null) => ({
  id: uuid(n),
  kind,
  applicationId: uuid(45),
  applicationNumber: 'KMM-2026-0045',
  outletName: 'Kabar Pesisir Daring',
  createdAt: soon(-3),
  state: reach ? 'REACHED' : failure ? 'FAILED' : 'BOUNCED',
  bouncedAt: soon(-2),
  status,
  failure,
  requeued: failure ? 1 : 0,
  reach,
})
export const returned = [
  letter(85, 'REFUSED', '5.1.1'),
  letter(86, 'COMPLETION_REQUESTED', '5.2.2'),
  letter(88, 'REFUSED', null, null, 'mail-unavailable'),
  letter(87, 'RECOMMENDED', '5.7.1', {
    on: soon(-1).slice(0, 10),
    how: 'PHONE',
    note: 'Direktur ditelepon; alamat diperbaiki.',
    by: 'Sari Contoh',
    at: soon(-1),
  }),
]

export const periodFigures = {
  at: soon(0),
  zone: 'Asia/Jakarta',
  funnel: { begun: 61, submitted: 42, completed: 9, recommended: 20, named: 0 },
  standing: [
    { state: 'DRAFT', outletType: 'ONLINE', count: 14 },
    { state: 'SUBMITTED', outletType: 'ONLINE', count: 16 },
    { state: 'SUBMITTED', outletType: 'RADIO', count: 3 },
    { state: 'RECOMMENDED', outletType: 'ONLINE', count: 20 },
    { state: 'RECOMMENDED', outletType: 'TV', count: 2 },
    { state: 'WITHDRAWN', outletType: 'PRINT', count: 5 },
  ],
  days: [
    { day: soon(-4).slice(0, 10), begun: 20, submitted: 3 },
    { day: soon(-3).slice(0, 10), begun: 12, submitted: 7 },
    { day: soon(-1).slice(0, 10), begun: 29, submitted: 32 },
  ],
  hours: [
    { hour: 9, submitted: 4 },
    { hour: 15, submitted: 38 },
  ],
  lacking: [
    { requirementCode: 'ANNUAL_TAX', lack: 11, of: 14 },
    { requirementCode: 'ID_CARDS', lack: 4, of: 14 },
  ],
  steps: [
    { name: 'BEGUN', reached: 61, went: 42, open: 14, lost: 5 },
    { name: 'SUBMITTED', reached: 42, went: 20, open: 19, lost: 3 },
    { name: 'RECOMMENDED', reached: 20, went: 0, open: 20, lost: 0 },
  ],
  hourly: [
    { from: soon(-4), begun: 20, submitted: 3 },
    { from: soon(-3), begun: 12, submitted: 7 },
    { from: soon(-1.1), begun: 24, submitted: 12 },
    { from: soon(-1), begun: 5, submitted: 20 },
  ],
}

export const reviewFigures = {
  at: soon(0),
  waiting: 19,
  decidedLately: 20,
  paceSince: soon(-7),
  doneBy: soon(7),
  doneEarliest: soon(5),
  doneLatest: soon(10),
  spans: [
    { part: 'CHECKING', count: 42, medianSeconds: 2, p90Seconds: 6 },
    { part: 'QUEUE', count: 30, medianSeconds: 5400, p90Seconds: 90_000 },
    { part: 'REVIEW', count: 29, medianSeconds: 620, p90Seconds: 2400 },
    { part: 'COMPLETION', count: 9, medianSeconds: 170_000, p90Seconds: 400_000 },
  ],
  reviewers: [
    { name: 'Sari Verifikator', open: 2, decided: 13 },
    { name: 'Joko Verifikator', open: 1, decided: 7 },
  ],
  reasons: [
    { reasonCode: 'NOT_READABLE', requirementCode: 'ANNUAL_TAX', count: 6 },
    { reasonCode: 'NOT_ELIGIBLE', requirementCode: null, count: 2 },
  ],
}

export const availability = {
  from: soon(-30),
  to: soon(0),
  recordedSince: soon(-20),
  interruptions: [
    { from: soon(-3), to: soon(-2.99), kind: 'UNREACHABLE', answered: 0, refused: 0 },
    { from: soon(-1), to: soon(-0.999), kind: 'REFUSING', answered: 120, refused: 18 },
  ],
}
export { formInUse, versions } from './mock-forms.mjs'
