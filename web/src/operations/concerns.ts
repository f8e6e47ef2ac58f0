import type { Problem } from '../api/client.ts'
import {
  type Overview,
  type ParkCause,
  type ParkedStream,
  type ReconciliationOutcome,
  type ReconciliationReport,
  type Service,
  services,
} from '../api/types.ts'
import type { Params } from '../text/text.ts'
import type { OperationsKey } from './text/id.ts'

/** What is known of one service: the last answer stays when a later question gets none. `at` is null before the first. */
export type Known<T> = { data: T | null; at: number | null; problem: Problem | null }
export type Each<T> = Record<Service, Known<T>>

export const nothingKnown: Each<never> = Object.fromEntries(
  services.map(service => [service, { data: null, at: null, problem: null }]),
) as unknown as Each<never>

export const secondsSince = (since: string, now: string): number => (Date.parse(now) - Date.parse(since)) / 1000

const SLOW_SECONDS = 60
const CHECK_IS_OLD_SECONDS = 2 * 3600
const WEEK_SECONDS = 7 * 86_400

/** How long something may stay in a stage; the same limits as the alarms DecisionLate and NoticesWaiting. */
const PATIENCE_SECONDS: Partial<Record<string, number>> = {
  'verification.RECEIVED': WEEK_SECONDS,
  'verification.QUEUED': WEEK_SECONDS,
  'verification.UNDER_REVIEW': WEEK_SECONDS,
  'notification.PENDING': 15 * 60,
}

export type ConcernKind = 'silent' | 'ill' | 'part' | 'blocked' | 'unsent' | 'lag' | 'parked' | 'difference' | 'unchecked' | 'unanswered' | 'late'
export type Concern = {
  kind: ConcernKind
  service: Service
  section: 'alur' | 'kabar' | 'tertahan' | 'pencocokan' | 'kesehatan'
  n?: number
  seconds?: number
  part?: string
  stage?: string
}

/** Everything that a person should look at now, in the order of the process; empty when all is well. */
export function concerns(overviews: Each<Overview>, reports: Each<ReconciliationReport>): Concern[] {
  return services.flatMap(service => {
    const { data, problem } = overviews[service]
    if (problem || !data) return [{ kind: 'silent', service, section: 'kesehatan' } satisfies Concern]
    return [...ofParts(service, data), ...ofStages(service, data), ...ofSpine(service, data), ...ofReport(service, reports[service].data, data.at)]
  })
}

function ofParts(service: Service, { health, spine }: Overview): Concern[] {
  const ill = health.parts.filter(part => part.status !== 'UP' && part.status !== 'UNKNOWN')
  if (ill.length === 0) return health.status === 'UP' ? [] : [{ kind: 'ill', service, section: 'kesehatan' }]
  return ill.filter(part => !(part.name === 'relay' && spine.trouble)).map(part => ({ kind: 'part', service, section: 'kesehatan', part: part.name }))
}

function ofStages(service: Service, { stages, at }: Overview): Concern[] {
  return stages.flatMap(({ stage, oldestSince }) => {
    const name = `${service}.${stage}`
    const seconds = oldestSince ? secondsSince(oldestSince, at) : 0
    return seconds > (PATIENCE_SECONDS[name] ?? Infinity) ? [{ kind: 'late', service, section: 'alur', seconds, stage: name } satisfies Concern] : []
  })
}

function ofSpine(service: Service, { spine, at }: Overview): Concern[] {
  const waits = spine.oldestUnsentSince ? secondsSince(spine.oldestUnsentSince, at) : 0
  const found: Concern[] = []
  if (spine.trouble) found.push({ kind: 'blocked', service, section: 'kabar' })
  else if (waits > SLOW_SECONDS) found.push({ kind: 'unsent', service, section: 'kabar', seconds: waits })
  if (spine.lagSeconds > SLOW_SECONDS) found.push({ kind: 'lag', service, section: 'kabar', seconds: spine.lagSeconds })
  if (spine.parked > 0) found.push({ kind: 'parked', service, section: 'tertahan', n: spine.parked })
  return found
}

function ofReport(service: Service, report: ReconciliationReport | null, now: string): Concern[] {
  if (!report) return []
  const differences = report.outcomes.reduce((sum, outcome) => sum + outcome.differences, 0)
  const found: Concern[] = []
  if (differences > 0) found.push({ kind: 'difference', service, section: 'pencocokan', n: differences })
  if (report.outcomes.some(outcome => outcome.trouble)) found.push({ kind: 'unanswered', service, section: 'pencocokan' })
  if (secondsSince(report.finishedAt, now) > CHECK_IS_OLD_SECONDS)
    found.push({ kind: 'unchecked', service, section: 'pencocokan', seconds: secondsSince(report.finishedAt, now) })
  return found
}

/** Services speak of each other by the name of the program; people know them by their work. */
export const serviceOf = (source: string | null | undefined): Service | null =>
  services.find(service => source === service || source === `${service}-service`) ?? null

const causeKeys: Record<Exclude<ParkCause, 'other'>, OperationsKey> = {
  'version-missing': 'ops.reason.missing',
  'earlier-parked': 'ops.reason.earlier',
  'payload-newer': 'ops.reason.newer',
  'not-json': 'ops.reason.json',
  'no-such-application': 'ops.reason.noApplication',
  envelope: 'ops.reason.envelope',
}

type Unanswered = NonNullable<ReconciliationOutcome['unanswered']>['code']

/** Why an invariant could not be checked. */
export const unansweredKeys: Record<Unanswered, OperationsKey> = {
  'producer-away': 'ops.notHeard',
  'producer-refused': 'ops.notHeard.refused',
  'token-unavailable': 'ops.notHeard.token',
  'database-away': 'ops.notHeard.database',
  'query-failed': 'ops.notHeard.query',
}

export type Cause = Pick<ParkedStream, 'cause' | 'causeVersion' | 'reason'>

/** Why a record waits. A cause that is new to this client keeps the words that the service has for its log. */
export function causeWords({ cause, causeVersion, reason }: Cause): { key: OperationsKey; params: Params } {
  const key = (causeKeys as Partial<Record<ParkCause, OperationsKey>>)[cause]
  return key ? { key, params: typeof causeVersion === 'number' ? { n: causeVersion } : {} } : { key: 'ops.reason.other', params: { code: reason } }
}

/** `received-from-decree-service` is a family: one sentence for every service it may name. */
export function invariantWords(name: string): { family: 'received' | 'committed'; service: Service } | null {
  const found = /^(received-from|committed-by)-(.+)$/.exec(name)
  const service = serviceOf(found?.[2])
  return found && service ? { family: found[1] === 'received-from' ? 'received' : 'committed', service } : null
}
