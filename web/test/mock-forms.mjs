// The form of the decrees and what it was before. Invented names only.
const form = {
  paper: 'A4',
  layout: { top: 20, bottom: 29, left: 30, right: 20, typeface: 'BOOKMAN', size: 12 },
  title: 'Penetapan Media Massa Mitra Kerja Sama Publikasi Pemerintah Kota Pekanbaru Tahun Anggaran {budgetYear}',
  place: 'Pekanbaru',
  signingOffice: 'Kepala Dinas Komunikasi, Informatika, Statistik dan Persandian',
  letterhead: {
    kind: 'DEPARTMENT',
    government: 'Pemerintah Kota Pekanbaru',
    office: 'Dinas Komunikasi, Informatika, Statistik dan Persandian',
    region: 'Kota Pekanbaru',
    address: 'Jalan Contoh Nomor 1, Pekanbaru 28000',
    contact: 'Telepon (0761) 000000 · Laman diskominfo.sahkan.example',
  },
  recitals: [
    'bahwa untuk melaksanakan penyebarluasan informasi diperlukan kerja sama publikasi dengan media massa',
    'bahwa berdasarkan Berita Acara Hasil Verifikasi Nomor {minutesNumber} tanggal {minutesDate}, media massa telah memenuhi persyaratan',
    'bahwa perlu menetapkan Keputusan {signingOffice} tentang {title}',
  ],
  legalBasis: [
    { text: 'Undang-Undang Nomor 40 Tahun 1999 tentang Pers', verifiedOn: '2026-11-23' },
    { text: 'Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik', verifiedOn: null },
  ],
  noted: ['Pengumuman Nomor {announcementNumber} tanggal {announcementDate}'],
  clauses: [
    { text: 'Menetapkan media massa mitra sebagaimana tercantum dalam Lampiran', points: [] },
    {
      text: 'Media massa mitra sebagaimana dimaksud dalam Diktum KESATU wajib',
      points: ['mematuhi Kode Etik Jurnalistik', 'menyampaikan bukti tayang', 'memberitahukan perubahan data paling lambat 5 (lima) hari kerja'],
    },
    { text: 'Keputusan ini berlaku sampai dengan tanggal {validUntil}', points: [] },
  ],
  copies: ['Wali Kota Pekanbaru', 'Sekretaris Daerah Kota Pekanbaru', 'yang bersangkutan'],
  number: { pattern: '000.4.3/{sequence}/DISKOMINFO/{romanMonth}/{year}', start: 1, startYear: null },
  signatories: [
    {
      account: 'kepala-dinas',
      acting: null,
      name: 'Rahmat Contoh Saputra',
      rank: 'Pembina Utama Muda (IV/c)',
      number: '19700101 199503 1 999',
      from: '2020-01-01',
      until: null,
    },
  ],
}

export const versions = [
  {
    version: 2,
    inUseSince: '2026-11-20T02:00:00Z',
    inUseUntil: null,
    by: { id: '00000000-0000-4000-8000-000000000090', name: 'Adi Contoh' },
    reason: 'Tembusan untuk Sekretaris Daerah, judul diperjelas',
    changes: [
      { field: 'title', from: 'Penetapan Media Massa Mitra Tahun Anggaran {budgetYear}', to: form.title },
      { field: 'copies', from: null, to: 'Sekretaris Daerah Kota Pekanbaru' },
    ],
  },
  { version: 1, inUseSince: '2026-11-01T02:00:00Z', inUseUntil: '2026-11-20T02:00:00Z', by: null, reason: '', changes: [] },
]

export const formInUse = () => ({ ...versions[0], form: structuredClone(form) })

const here = { key: 'first', titleIndonesian: 'Dinas Contoh Kota Pekanbaru', titleEnglish: 'Example Office of Pekanbaru City' }
const neighbour = { key: 'sekretariat', titleIndonesian: 'Sekretariat Daerah Kota Pekanbaru', titleEnglish: 'Secretariat of Pekanbaru City' }
const archive = { key: 'arsip', titleIndonesian: 'Dinas Perpustakaan dan Kearsipan', titleEnglish: 'Library and Archive' }
const step = (name, at, reason) => ({ by: { id: '00000000-0000-4000-8000-000000000091', name }, at, reason })

/** One that was agreed, and one that waits for this office's answer. */
export const sequence = {
  office: 'first',
  year: 2026,
  keeper: null,
  sharings: [
    {
      id: '00000000-0000-4000-8000-0000000000a2',
      office: archive,
      keeper: here,
      fromYear: 2027,
      untilYear: null,
      state: 'ASKED',
      version: 1,
      asked: step('Sinta Contoh', '2026-11-28T03:00:00Z', 'Satu buku agenda bagi seluruh perangkat daerah'),
      answered: null,
      ended: null,
    },
    {
      id: '00000000-0000-4000-8000-0000000000a1',
      office: neighbour,
      keeper: here,
      fromYear: 2026,
      untilYear: null,
      state: 'AGREED',
      version: 2,
      asked: step('Bima Contoh', '2026-01-05T03:00:00Z', 'Buku agenda kota satu'),
      answered: step('Adi Contoh', '2026-01-06T03:00:00Z', 'Sesuai keputusan rapat'),
      ended: null,
    },
  ],
  mayBeAsked: [archive, neighbour],
}
