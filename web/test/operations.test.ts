import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../src/api/client.ts'
import { type Overview, type ParkCause, type ReconciliationReport, type Service, services } from '../src/api/types.ts'
import { causeWords, concerns, type Each, invariantWords, serviceOf } from '../src/operations/concerns.ts'

const at = '2026-12-01T03:00:00Z'
const before = (seconds: number) => new Date(Date.parse(at) - seconds * 1000).toISOString()

const overview = (service: Service, spine: Partial<Overview['spine']> = {}, parts: Overview['health']['parts'] = [{ name: 'db', status: 'UP' }]): Overview => ({
  service: `${service}-service`,
  version: '0.1.0',
  at,
  stages: [],
  spine: { unsent: 0, oldestUnsentSince: null, leading: true, trouble: null, lagSeconds: 0, parked: 0, held: 0, ...spine },
  health: { status: parts.every(part => part.status === 'UP') ? 'UP' : 'DOWN', parts },
})
const report = (differences: number, trouble: string | null, finishedAt = before(60)): ReconciliationReport => ({
  startedAt: finishedAt,
  finishedAt,
  outcomes: [{ invariant: 'checks-run', about: '', differences, examples: [], trouble, unanswered: null }],
})
const known = <T>(dataOf: (service: Service) => T | null, problemAt?: Service): Each<T> =>
  Object.fromEntries(
    services.map(service => [service, { data: dataOf(service), at: 0, problem: service === problemAt ? new Problem(503, {}) : null }]),
  ) as Each<T>
const found = (overviews: Each<Overview>, reports = known<ReconciliationReport>(() => report(0, null))) =>
  concerns(overviews, reports).map(({ kind, service, section }) => `${service} ${kind} ${section}`)
const only = (which: Service, spine: Partial<Overview['spine']>, parts?: Overview['health']['parts']) =>
  known(service => (service === which ? overview(service, spine, parts) : overview(service)))

test('nothing to look at when all is well, also when another instance sends and something waits its turn', () => {
  assert.deepEqual(found(only('decree', { leading: false, held: 4, unsent: 3, oldestUnsentSince: before(59), lagSeconds: 60 })), [])
})

test('a service that does not answer is one concern, whatever was known of it before', () => {
  assert.deepEqual(found(known(service => overview(service, service === 'decree' ? { parked: 3 } : {}), 'decree')), ['decree silent kesehatan'])
})

test('each trouble of the flow has its own words and its own place', () => {
  assert.deepEqual(found(only('verification', { oldestUnsentSince: before(61), lagSeconds: 61, parked: 2 })), [
    'verification unsent kabar',
    'verification lag kabar',
    'verification parked tertahan',
  ])
})

test('a relay that cannot send is said once, not as an old event and a sick part as well', () => {
  assert.deepEqual(found(only('applicant', { trouble: 'RelayException', oldestUnsentSince: before(900) }, [{ name: 'relay', status: 'DOWN' }])), [
    'applicant blocked kabar',
  ])
  assert.deepEqual(found(only('applicant', {}, [{ name: 'db', status: 'DOWN' }])), ['applicant part kesehatan'])
})

test('what waits longer than its alarm allows is named, what has ended is not', () => {
  const standing = (stage: string, seconds: number, waiting = true) => ({ stage, count: 1, oldestSince: before(seconds), oldestNumber: null, waiting })
  const all = known(service => ({
    ...overview(service),
    stages:
      service === 'verification'
        ? [standing('QUEUED', 7 * 86_400), standing('UNDER_REVIEW', 7 * 86_400 + 1), standing('REFUSED', 99 * 86_400, false)]
        : service === 'notification'
          ? [standing('PENDING', 901)]
          : [],
  }))
  assert.deepEqual(found(all), ['verification late alur', 'notification late alur'])
})

test('reconciliation speaks up when it differs, when it could not ask, and when it is old', () => {
  const all = known(service => overview(service))
  assert.deepEqual(
    found(
      all,
      known(service => (service === 'decree' ? report(2, null) : report(0, null))),
    ),
    ['decree difference pencocokan'],
  )
  assert.deepEqual(
    found(
      all,
      known(service => (service === 'decree' ? report(0, 'no answer') : report(0, null))),
    ),
    ['decree unanswered pencocokan'],
  )
  assert.deepEqual(
    found(
      all,
      known(service => (service === 'decree' ? report(0, null, before(7201)) : report(0, null))),
    ),
    ['decree unchecked pencocokan'],
  )
  assert.deepEqual(
    found(
      all,
      known<ReconciliationReport>(() => null),
    ),
    [],
  )
})

test('what the spine knows as a cause becomes words, and what is new keeps the words of the log', () => {
  const words = (cause: string, reason: string, causeVersion: number | null = null) => causeWords({ cause: cause as ParkCause, reason, causeVersion })
  assert.deepEqual(words('version-missing', 'version 3 has not arrived', 3), { key: 'ops.reason.missing', params: { n: 3 } })
  assert.deepEqual(words('payload-newer', 'version 2 of the payload is newer than this service', 2), { key: 'ops.reason.newer', params: { n: 2 } })
  assert.equal(words('envelope', 'the event has no ce_id').key, 'ops.reason.envelope')
  assert.equal(words('envelope', 'attribute time of the event cannot be read').key, 'ops.reason.envelope')
  assert.equal(words('envelope', 'an attribute of the event cannot be read').key, 'ops.reason.envelope')
  assert.equal(words('earlier-parked', 'an earlier event of it is parked').key, 'ops.reason.earlier')
  assert.equal(words('not-json', 'not JSON').key, 'ops.reason.json')
  assert.equal(words('no-such-application', 'no such application').key, 'ops.reason.noApplication')
  assert.deepEqual(words('other', 'contradicts-outcome'), { key: 'ops.reason.other', params: { code: 'contradicts-outcome' } })
  assert.deepEqual(words('newer-than-this-client', 'something new'), { key: 'ops.reason.other', params: { code: 'something new' } })
})

test('the sentence of the log decides nothing', () => {
  assert.equal(causeWords({ cause: 'not-json', reason: 'version 3 has not arrived', causeVersion: null }).key, 'ops.reason.json')
})

test('programs are known by their work', () => {
  assert.equal(serviceOf('decree-service'), 'decree')
  assert.equal(serviceOf('gateway'), null)
  assert.deepEqual(invariantWords('received-from-applicant-service'), { family: 'received', service: 'applicant' })
  assert.equal(invariantWords('checks-run'), null)
})
