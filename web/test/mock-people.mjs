// The people of the office: made up, in memory.
const problem = (status, code, detail, extras = {}) => ({
  status,
  type: 'application/problem+json',
  body: { type: `https://sahkan.example/problems/${code}`, title: code, status, code, detail, ...extras },
})
const json = (body, status = 200) => ({ status, type: 'application/json', body })
const id = n => `00000000-0000-4000-8000-${String(9000 + n).padStart(12, '0')}`
const person = (n, name, email, roles, state = 'ACTIVE', more = {}) => ({
  id: id(n),
  account: email,
  name,
  email,
  roles,
  state,
  secondFactor: state === 'ACTIVE',
  absence: null,
  lastSignInAt: null,
  elsewhere: false,
  version: 1,
  ...more,
})
export const staff = [
  person(1, 'Ayu Administrator', 'ayu@kantor.example', ['administrator']),
  person(2, 'Budi Contoh', 'budi@kantor.example', ['reviewer'], 'ACTIVE', {
    absence: { from: '2026-11-20', until: '2026-12-04', now: true, standIn: { id: id(3), name: 'Rina' } },
    lastSignInAt: '2026-11-19T02:10:00Z',
  }),
  person(3, 'Rina', 'rina@kantor.example', ['reviewer', 'decree-officer']),
  person(4, 'Sari Contoh', 'sari@kantor.example', ['auditor'], 'INVITED'),
  person(5, 'Tono Contoh', 'tono@kantor.example', ['operator'], 'DISABLED'),
  person(6, 'Rahmat Contoh Saputra', 'rahmat@kantor.example', ['signatory'], 'ACTIVE', { account: 'kepala-dinas' }),
  person(7, 'Laras Contoh', 'laras@kantor.example', ['signatory'], 'INVITED'),
  person(8, 'Doni Contoh', 'doni@kantor.example', ['signatory'], 'DISABLED'),
]
export const peopleChanges = [
  {
    person: { id: id(2), name: 'Budi Contoh' },
    version: 2,
    kind: 'ROLES_CHANGED',
    at: '2026-11-20T02:10:00Z',
    by: 'Ayu Administrator',
    before: { state: 'ACTIVE', roles: ['reviewer', 'auditor'], absence: null },
    after: { state: 'ACTIVE', roles: ['reviewer'], absence: null },
  },
  {
    person: { id: id(4), name: 'Sari Contoh' },
    version: 1,
    kind: 'INVITED',
    at: '2026-11-18T02:10:00Z',
    by: '',
    before: null,
    after: { state: 'INVITED', roles: ['auditor'], absence: null },
  },
]
let invited = 10
const list = items => json({ items, total: items.length })
const named = who => {
  const one = staff.find(other => other.id === who)
  return one ? { id: one.id, name: one.name } : null
}
const side = ({ state, roles, absence }) => ({ state, roles, absence: absence && { from: absence.from, until: absence.until, standIn: absence.standIn } })
const changed = (who, headers, kind, change) => {
  const at = staff.findIndex(one => one.id === who)
  if (at < 0) return problem(404, 'not-found', 'Tidak ditemukan.')
  const before = staff[at]
  if (headers['if-match'] !== `"${before.version}"`)
    return problem(409, 'version-conflict', 'Sudah berubah.', { current: before.version, changedBy: id(1), changedAt: '2026-11-29T02:11:00Z' })
  staff[at] = { ...before, ...change, version: before.version + 1 }
  peopleChanges.unshift({
    person: named(who),
    version: staff[at].version,
    kind,
    at: new Date().toISOString(),
    by: 'Ayu Administrator',
    before: side(before),
    after: side(staff[at]),
  })
  return json(staff[at])
}

export const peopleRoutes = [
  [
    'GET',
    '/api/people',
    ({ query }) =>
      list(
        staff.filter(
          one =>
            `${one.name} ${one.email}`.toLowerCase().includes((query.get('q') ?? '').toLowerCase()) &&
            (!query.get('role') || one.roles.includes(query.get('role'))) &&
            (!query.get('state') || one.state === query.get('state')),
        ),
      ),
  ],
  ['GET', '/api/people/changes', ({ query }) => list(peopleChanges.filter(({ person }) => !query.get('personId') || person.id === query.get('personId')))],
  [
    'GET',
    '/api/people/:id',
    ({ id: who }) => {
      const one = staff.find(other => other.id === who)
      return one ? json(one) : problem(404, 'not-found', 'Tidak ditemukan.')
    },
  ],
  [
    'DELETE',
    '/api/people/:id',
    ({ id: who }) => {
      staff.splice(
        staff.findIndex(one => one.id === who),
        1,
      )
      return { status: 204, type: 'application/json', body: undefined }
    },
  ],
  [
    'POST',
    '/api/people',
    ({ body }) => {
      const errors = []
      if (staff.some(one => one.email === body.email))
        errors.push({ field: 'email', code: 'email-taken', detail: 'Alamat surel ini sudah dipakai akun lain, mungkin akun pemohon.' })
      if (body.roles.length === 0) errors.push({ field: 'roles', code: 'role-required', detail: 'Pilih sedikitnya satu peran.' })
      if (errors.length > 0) return problem(422, 'validation-failed', 'Beberapa isian perlu diperbaiki.', { errors })
      if (body.email.endsWith('@kantorlain.example')) {
        staff.push(person(invited++, 'Tari Dua Meja', body.email, body.roles, 'ACTIVE', { elsewhere: true }))
        return json(staff.at(-1), 201)
      }
      staff.push(person(invited++, body.name, body.email, body.roles, 'INVITED'))
      return json(staff.at(-1), 201)
    },
  ],
  ['POST', '/api/people/:id/invitation', ({ id: who, headers }) => changed(who, headers, 'INVITED_AGAIN', {})],
  [
    'PUT',
    '/api/people/:id/roles',
    ({ id: who, headers, body }) =>
      body.roles.length === 0
        ? problem(422, 'validation-failed', 'Beberapa isian perlu diperbaiki.', {
            errors: [{ field: 'roles', code: 'role-required', detail: 'Pilih sedikitnya satu peran.' }],
          })
        : changed(who, headers, 'ROLES_CHANGED', { roles: body.roles }),
  ],
  ['POST', '/api/people/:id/disabling', ({ id: who, headers }) => changed(who, headers, 'DISABLED', { state: 'DISABLED' })],
  ['POST', '/api/people/:id/enabling', ({ id: who, headers }) => changed(who, headers, 'ENABLED', { state: 'ACTIVE' })],
  [
    'PUT',
    '/api/people/:id/absence',
    ({ id: who, headers, body }) =>
      body.until < body.from
        ? problem(422, 'validation-failed', 'Beberapa isian perlu diperbaiki.', {
            errors: [{ field: 'until', code: 'absence-backward', detail: 'Hari terakhir lebih awal daripada hari pertama. Tukar tanggalnya.' }],
          })
        : changed(who, headers, 'ABSENT', { absence: { from: body.from, until: body.until, now: true, standIn: named(body.standIn) } }),
  ],
  ['DELETE', '/api/people/:id/absence', ({ id: who, headers }) => changed(who, headers, 'RETURNED', { absence: null })],
  ['POST', '/api/cases/hand-over', () => json({ handedOver: 3, left: 1 })],
]
