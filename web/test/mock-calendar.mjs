// The calendar of the office: made up, in memory, with two years of entries.
const problem = (status, code, detail, extras = {}) => ({
  status,
  type: 'application/problem+json',
  body: { type: `https://sahkan.example/problems/${code}`, title: code, status, code, detail, ...extras },
})
const json = (body, status = 200) => ({ status, type: 'application/json', body })
const year = new Date().getUTCFullYear()
const entry = (day, kind, name, source = null) => ({
  day,
  kind,
  name,
  source,
  version: 1,
  changedAt: `${year - 1}-11-20T03:00:00Z`,
  changedBy: 'Ayu Administrator',
})
const skb = `SKB 3 Menteri 1497/${year - 1}`
export const calendarDays = [
  entry(`${year}-01-01`, 'NATIONAL_HOLIDAY', 'Tahun Baru Masehi', skb),
  entry(`${year}-03-19`, 'NATIONAL_HOLIDAY', 'Hari Suci Nyepi', skb),
  entry(`${year}-03-20`, 'JOINT_LEAVE', 'Cuti bersama Idulfitri', skb),
  entry(`${year}-08-17`, 'NATIONAL_HOLIDAY', 'Proklamasi Kemerdekaan', skb),
  entry(`${year}-11-27`, 'SPECIAL_DAY_OFF', 'Pemilihan kepala daerah', 'Keputusan Wali Kota 12'),
  entry(`${year}-12-12`, 'WORKED', 'Ganti hari kerja'),
  entry(`${year}-12-25`, 'NATIONAL_HOLIDAY', 'Kelahiran Yesus Kristus (Natal)', skb),
  entry(`${year + 1}-01-01`, 'NATIONAL_HOLIDAY', 'Tahun Baru Masehi'),
]
const plain = ({ day, kind, name, source }) => ({ day, kind, name, source })
export const calendarChanges = [
  {
    version: 3,
    day: `${year}-11-27`,
    act: 'ADDED',
    at: `${year}-11-02T02:10:00Z`,
    by: 'Ayu Administrator',
    before: null,
    after: plain(calendarDays[4]),
  },
  {
    version: 2,
    day: `${year}-03-19`,
    act: 'CHANGED',
    at: `${year}-01-12T02:10:00Z`,
    by: 'Ayu Administrator',
    before: { ...plain(calendarDays[1]), name: 'Libur nasional', source: null },
    after: plain(calendarDays[1]),
  },
]
let version = 3
const list = items => json({ items, total: items.length })
const kept = (day, body) => {
  version++
  const now = { ...entry(day, body.kind, body.name, body.source ?? null), version }
  calendarDays.push(now)
  calendarDays.sort((a, b) => a.day.localeCompare(b.day))
  return now
}
const without = day => {
  const index = calendarDays.findIndex(one => one.day === day)
  return index < 0 ? null : calendarDays.splice(index, 1)[0]
}
const note = (act, before, after) =>
  calendarChanges.unshift({
    version,
    day: (after ?? before).day,
    act,
    at: new Date().toISOString(),
    by: 'Ayu Administrator',
    before: before && plain(before),
    after: after && plain(after),
  })

export const calendarRoutes = [
  [
    'GET',
    '/api/calendar',
    () =>
      json({
        version,
        coveredUntil: `${year + 1}-12-31`,
        daysLeft: 397,
        runsOut: false,
        firstDay: '1945-01-01',
        lastDay: `${year + 5}-11-29`,
        years: [year, year + 1].map(one => ({ year: one, entries: calendarDays.filter(({ day }) => day.startsWith(String(one))).length })),
      }),
  ],
  ['GET', '/api/calendar/days', ({ query }) => list(calendarDays.filter(({ day }) => day.startsWith(query.get('year'))))],
  ['GET', '/api/calendar/changes', () => list(calendarChanges)],
  [
    'POST',
    '/api/calendar/days',
    ({ body }) => {
      if (calendarDays.some(({ day }) => day === body.day)) {
        const detail = 'Tanggal ini sudah tercatat dalam kalender. Ubah entri yang ada, atau pilih tanggal lain.'
        return problem(422, 'validation-failed', 'Beberapa isian perlu diperbaiki.', { errors: [{ field: 'day', code: 'day-taken', detail }] })
      }
      const now = kept(body.day, body)
      note('ADDED', null, now)
      return json(now, 201)
    },
  ],
  [
    'PUT',
    '/api/calendar/days/:day',
    ({ day, body }) => {
      const before = without(day)
      const now = kept(day, body)
      note('CHANGED', before, now)
      return json(now)
    },
  ],
  [
    'DELETE',
    '/api/calendar/days/:day',
    ({ day }) => {
      const before = without(day)
      if (!before) return problem(404, 'not-found', 'Tidak ditemukan.')
      version++
      note('REMOVED', before, null)
      return { status: 204, type: 'application/json', body: undefined }
    },
  ],
  [
    'POST',
    '/api/calendar/import/preview',
    ({ headers, bytes }) =>
      bytes.includes('rusak')
        ? problem(422, 'validation-failed', 'Beberapa isian perlu diperbaiki.', {
            errors: [{ field: 'file', code: 'calendar-file-empty', detail: 'Berkas ini tidak berisi satu hari pun.' }],
          })
        : json({
            version,
            added: [
              { line: 2, day: `${year + 1}-05-01`, kind: 'NATIONAL_HOLIDAY', name: 'Hari Buruh Internasional' },
              { line: 3, day: `${year + 1}-08-17`, kind: 'NATIONAL_HOLIDAY', name: 'Proklamasi Kemerdekaan' },
            ],
            same: [{ line: 4, day: `${year + 1}-01-01`, kind: 'NATIONAL_HOLIDAY', name: 'Tahun Baru Masehi' }],
            contradicting: [
              {
                file: { line: 5, day: `${year}-12-25`, kind: 'JOINT_LEAVE', name: 'Cuti bersama Natal' },
                calendar: plain(calendarDays.find(({ day }) => day === `${year}-12-25`) ?? entry(`${year}-12-25`, 'NATIONAL_HOLIDAY', 'Natal')),
              },
            ],
            leftOut: [{ line: 6, reason: 'DATE_UNREADABLE', text: `31/02/${year + 1};Salah;${headers['content-type'] ?? ''}` }],
          }),
  ],
  [
    'POST',
    '/api/calendar/import',
    ({ query }) => {
      version++
      const replace = query.get('replace') === 'true'
      return json({ added: 2, replaced: replace ? 1 : 0, kept: replace ? 1 : 2, leftOut: 1 })
    },
  ],
]
