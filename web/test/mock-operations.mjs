// The operators' side of the mock: for `operator` and `auditor` something is wrong almost everywhere, for `calm` nothing is.
import { createHash } from 'node:crypto'

const hash = text => createHash('sha256').update(text).digest('hex')
const uuid = n => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const ago = seconds => new Date(Date.now() - seconds * 1000).toISOString()
const MINUTE = 60
const HOUR = 3600
const DAY = 86_400

const stage = (name, count, age, waiting = true, number = null) => ({
  stage: name,
  count,
  oldestSince: count === 0 ? null : ago(age),
  oldestNumber: number,
  waiting,
})
const stages = {
  applicant: () => [
    stage('DRAFT', 14, 6 * DAY),
    stage('SUBMITTED', 23, 2 * DAY, true, 'UJI-2027-00017'),
    stage('RETURNED', 3, 20 * HOUR),
    stage('RECOMMENDED', 41, 5 * DAY),
    stage('DECREED', 1208, 90 * DAY, false),
    stage('REFUSED', 17, 80 * DAY, false),
    stage('WITHDRAWN', 2, 9 * DAY, false),
  ],
  verification: as => [
    stage('RECEIVED', 0, 0),
    stage('QUEUED', 16, as === 'calm' ? 2 * DAY : 9 * DAY, true, 'UJI-2027-00017'),
    stage('UNDER_REVIEW', 7, 3 * HOUR, true, 'UJI-2027-00031'),
    stage('RETURNED', 3, 20 * HOUR),
    stage('RECOMMENDED', 1249, 90 * DAY, false),
    stage('REFUSED', 17, 80 * DAY, false),
  ],
  decree: () => [stage('DRAFTED', 1, 4 * HOUR), stage('NUMBERED', 0, 0), stage('ISSUED', 6, 90 * DAY, false), stage('DISCARDED', 0, 0, false)],
  notification: () => [stage('PENDING', 5, 12 * MINUTE), stage('SENT', 3120, 90 * DAY, false), stage('FAILED', 4, 30 * DAY, false)],
}
const well = { unsent: 0, oldestUnsentSince: null, leading: true, trouble: null, lagSeconds: 0, parked: 0, held: 0 }
const parts = (...ill) => ['db', 'relay', 'diskSpace', 'ping'].map(name => ({ name, status: ill.includes(name) ? 'DOWN' : 'UP' }))

const overview = (as, service) => {
  const calm = as === 'calm'
  const spine = calm
    ? well
    : {
        ...well,
        ...{
          applicant: { unsent: 37, oldestUnsentSince: ago(4 * MINUTE), trouble: 'RelayException' },
          verification: { lagSeconds: 214.2, parked: streams.length - 1, held: 1 },
        }[service],
      }
  const ill = !calm && service === 'applicant' ? ['relay'] : []
  return {
    service: `${service}-service`,
    version: '0.1.0-SNAPSHOT',
    at: ago(0),
    stages: stages[service](as),
    spine,
    health: { status: ill.length > 0 ? 'DOWN' : 'UP', parts: parts(...ill) },
  }
}

const streams = [
  {
    id: 412,
    source: 'applicant-service',
    aggregateId: uuid(42),
    expectedVersion: 3,
    firstVersion: 3,
    lastVersion: 5,
    records: 3,
    kind: 'POISON',
    reason: 'not JSON',
    cause: 'not-json',
    since: ago(3 * HOUR),
    recordIds: [412, 413, 415],
  },
  {
    id: 419,
    source: 'applicant-service',
    aggregateId: uuid(43),
    expectedVersion: 2,
    firstVersion: 2,
    lastVersion: 2,
    records: 1,
    kind: 'UNKNOWN_VERSION',
    reason: 'version 2 of the payload is newer than this service',
    cause: 'payload-newer',
    causeVersion: 2,
    since: ago(40 * MINUTE),
    recordIds: [419],
  },
  {
    id: 421,
    source: null,
    aggregateId: null,
    expectedVersion: null,
    firstVersion: null,
    lastVersion: null,
    records: 1,
    kind: 'UNREADABLE',
    reason: 'the event has no ce_id',
    cause: 'envelope',
    since: ago(12 * MINUTE),
    recordIds: [421],
  },
  {
    id: 425,
    source: 'applicant-service',
    aggregateId: uuid(44),
    expectedVersion: 4,
    firstVersion: 5,
    lastVersion: 5,
    records: 1,
    kind: 'GAP',
    reason: 'version 4 has not arrived',
    cause: 'version-missing',
    causeVersion: 4,
    since: ago(50),
    recordIds: [425],
  },
]
const record = id => {
  const stream = streams.find(one => one.recordIds.includes(id))
  return (
    stream && {
      id,
      kind: id === stream.id ? stream.kind : 'BEHIND',
      reason: id === stream.id ? stream.reason : 'an earlier event of it is parked',
      cause: id === stream.id ? stream.cause : 'earlier-parked',
      causeVersion: id === stream.id ? stream.causeVersion : null,
      source: stream.source,
      aggregateId: stream.aggregateId,
      version: stream.firstVersion,
      eventId: uuid(id),
      type: stream.source && 'id.sahkan.applicant.document-attached',
      payloadVersion: 1,
      topic: 'sahkan.applicant',
      partition: 3,
      offset: 10_000 + id,
      since: stream.since,
      headers: { ce_type: 'id.sahkan.applicant.document-attached', ce_source: 'applicant-service', ce_sequence: '3' },
      payload: {
        bytes: 318,
        sha256: hash(String(id)),
        structure:
          stream.kind === 'POISON' && id === stream.id
            ? null
            : { applicationId: stream.aggregateId, requirementCode: 'DEED', fileName: '(14 characters)', sizeBytes: 812345 },
      },
    }
  )
}

const outcome = (invariant, differences = 0, unanswered = null) => ({
  invariant,
  about: invariant,
  differences,
  examples: Array.from({ length: Math.min(differences, 20) }, (_, n) => uuid(700 + n)),
  trouble: unanswered && `${unanswered.service ?? 'it'} does not answer: ${unanswered.code}`,
  unanswered,
})
const report = (as, service) => {
  if (service === 'notification' && as !== 'calm') return null
  const own = { applicant: 'period-change-is-told', verification: 'checks-run', decree: 'numbered-is-issued', notification: 'notice-ends' }[service]
  const wrong = as !== 'calm' && service === 'verification'
  const heard = wrong
    ? [outcome('received-from-applicant-service', 2), outcome('committed-by-decree-service', 0, { code: 'producer-away', service: 'decree-service' })]
    : [outcome('received-from-verification-service'), outcome('committed-by-verification-service')]
  return { startedAt: ago(18 * MINUTE + 2), finishedAt: ago(18 * MINUTE), outcomes: [outcome(own), ...heard] }
}

const actions = {
  verification: [
    {
      id: 2,
      at: ago(2 * DAY),
      actor: uuid(900),
      action: 'RELEASE',
      source: 'applicant-service',
      aggregateId: uuid(41),
      reason: 'Salinan utuh sudah tiba',
      outcome: {},
    },
    { id: 1, at: ago(3 * DAY), actor: uuid(900), action: 'DISCARD', source: null, aggregateId: null, reason: 'Bukan kabar dari layanan kami', outcome: {} },
  ],
  applicant: [
    {
      id: 1,
      at: ago(2 * DAY + 600),
      actor: uuid(900),
      action: 'REPUBLISH',
      source: 'applicant-service',
      aggregateId: uuid(41),
      reason: 'Salinan di verifikasi terpotong',
      outcome: {},
    },
  ],
}

const delivery = (n, state, age, kind, lastFailure, attempts) => ({
  id: uuid(800 + n),
  kind,
  channel: 'EMAIL',
  applicationId: uuid(42 + n),
  applicationNumber: `PKU-2026-0000${42 + n}`,
  state,
  attempts,
  createdAt: ago(age),
  nextAttemptAt: state === 'PENDING' ? ago(-20 * MINUTE) : null,
  doneAt: state === 'FAILED' ? ago(age - HOUR) : null,
  lastFailure,
})
const deliveries = {
  FAILED: [delivery(1, 'FAILED', 3 * DAY, 'DECREED', 'address-refused', 1), delivery(2, 'FAILED', 9 * DAY, 'REFUSED', 'mail-unavailable', 31)],
  DELAYED: [delivery(3, 'PENDING', 12 * MINUTE, 'COMPLETION_REQUESTED', 'mail-unavailable', 4)],
}

export function operations(json, problem) {
  const silent = (as, service) => as !== 'calm' && service === 'decree'
  const refused = as => !['operator', 'auditor', 'calm'].includes(as)
  const see = show => request => {
    if (refused(request.as)) return problem(403, 'forbidden', 'Anda tidak berwenang melakukan ini.')
    if (silent(request.as, request.service)) return problem(503, 'temporarily-unavailable', 'Layanan tidak tersedia.')
    return show(request)
  }
  const act = show =>
    see(request => {
      if (request.as === 'auditor') return problem(403, 'forbidden', 'Anda tidak berwenang melakukan ini.')
      if ('reason' in request.body && !request.body.reason)
        return problem(422, 'validation-failed', 'Isian tidak dapat diterima; periksa bidang yang disebutkan.', { field: 'reason' })
      return show(request)
    })
  const parkedAt = ({ as, service }) => (as === 'calm' || service !== 'verification' ? [] : streams)
  const release = ({ body: { aggregateId, dryRun, reason } }) => {
    if (aggregateId === uuid(43))
      return json({
        dryRun,
        applied: [],
        duplicates: 0,
        remaining: 1,
        stoppedBy: { version: 2, reason: streams[1].reason, cause: streams[1].cause, causeVersion: streams[1].causeVersion },
      })
    if (reason === 'bentrok') return problem(409, 'stream-changed', 'Berkas ini berubah pada saat yang sama; ulangi.')
    return json({
      dryRun,
      applied: [3, 4],
      duplicates: 1,
      remaining: 1,
      stoppedBy: { version: 6, reason: 'version 5 has not arrived', cause: 'version-missing', causeVersion: 5 },
    })
  }
  const discard = ({ body: { id, dryRun } }) =>
    id === 421
      ? json({ dryRun, id, version: null, sha256: hash('421') })
      : problem(409, 'only-copy', 'Ini satu-satunya salinan dari versi yang masih diperlukan; kirim ulang dari jurnal sebelum membuangnya.')
  const at = '/api/operations/:service'
  return [
    [
      'GET',
      '/api/notices/deliveries',
      see(({ as, query }) => {
        const which = query.get('delayed') ? 'DELAYED' : query.get('state')
        return json({ items: as === 'calm' ? [] : deliveries[which], total: as === 'calm' ? 0 : which === 'FAILED' ? 4 : 1 })
      }),
    ],
    ['GET', `${at}/overview`, see(({ as, service }) => json(overview(as, service)))],
    ['GET', `${at}/parked`, see(request => json({ items: parkedAt(request), next: null }))],
    [
      'GET',
      `${at}/parked/:id`,
      see(({ id }) =>
        record(Number(id)) ? json(record(Number(id))) : problem(404, 'parked-record-not-found', 'Tidak ada catatan tertahan dengan nomor ini.'),
      ),
    ],
    ['POST', `${at}/parked/release`, act(release)],
    ['POST', `${at}/parked/discard`, act(discard)],
    ['GET', `${at}/actions`, see(({ as, service }) => json({ items: as === 'calm' ? [] : (actions[service] ?? []), next: null }))],
    [
      'GET',
      `${at}/reconciliation`,
      see(({ as, service }) => (report(as, service) ? json(report(as, service)) : { status: 204, type: 'application/json', body: undefined })),
    ],
    ['POST', `${at}/reconciliation`, act(({ service }) => json(report('calm', service)))],
  ]
}
