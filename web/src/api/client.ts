import createClient, { defaultPathSerializer } from 'openapi-fetch'
import { type Keys, requestKeys } from './request-keys.ts'
import type { paths } from './schema.d.ts'
import { serverClock } from './server-clock.ts'

/** One refused request, as RFC 9457 describes it. `extras` holds what the code promises besides (missing, opensAt, changedBy …). */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors: { field: string; code?: string; detail: string }[]
  readonly extras: Record<string, unknown>
  /** What the help desk searches for: everything that this request caused has the same id. */
  readonly traceId: string | null
  /** Who asked too often: from when on (of this browser's clock) the same may be asked again. */
  readonly retryAt: number | null
  /** The same once more, where whoever sent it knows how. */
  again: (() => void) | null = null

  constructor(status: number, body: Record<string, unknown>, traceId: string | null = null, retryAfter: string | null = null) {
    const { title, detail, code, field, errors, ...extras } = body
    super(String(detail ?? title ?? code ?? status))
    this.status = status
    this.code = typeof code === 'string' ? code : `http-${status}`
    this.detail = typeof detail === 'string' ? detail : typeof title === 'string' ? title : ''
    this.errors = Array.isArray(errors) ? (errors as { field: string; detail: string }[]) : typeof field === 'string' ? [{ field, detail: this.detail }] : []
    this.extras = extras
    this.traceId = traceId
    this.retryAt = status === 429 ? momentOf(retryAfter, Date.now()) : null
  }

  /** The server has answered and has done nothing: a next attempt is a new request. */
  get isFinal(): boolean {
    return this.status >= 400 && this.status < 500 && ![401, 403, 408, 429].includes(this.status)
  }
}

/** Retry-After says seconds or, through some proxies, a date. */
export function momentOf(retryAfter: string | null, now: number): number | null {
  if (!retryAfter) return null
  const moment = /^\d+$/.test(retryAfter) ? now + Number(retryAfter) * 1000 : Date.parse(retryAfter)
  return Number.isNaN(moment) ? null : moment
}

export const unreachable = () => new Problem(0, { code: 'unreachable' })

export type Answer<T> = { data: T; etag: string | null; status: number }

let latest: string | null = null
/** Of the newest answer: when a page breaks on what it was given, the help desk finds it by this. */
export const latestTraceId = () => latest

let language = 'id'
export const speak = (lang: string) => {
  language = lang
}
/** What is asked of the server besides answers: pages in another language than its own. */
export const spoken = () => language

export const csrfToken = (cookies: string): string | null => {
  const found = /(?:^|;\s*)(?:__Host-)?XSRF-TOKEN=([^;]+)/.exec(cookies)
  return found?.[1] ? decodeURIComponent(found[1]) : null
}

async function currentCsrfToken(): Promise<string | null> {
  const token = csrfToken(document.cookie)
  if (token) return token
  await fetch('/api/me', { credentials: 'same-origin' })
  return csrfToken(document.cookie)
}

/** Every call of the description, typed by it: its path, what it must be given and what it answers. */
export function clientOf(origin: string) {
  const client = createClient<paths>({ baseUrl: origin, credentials: 'same-origin', headers: { Accept: 'application/json' }, fetch: request => fetch(request) })
  client.use({
    async onRequest({ request }) {
      request.headers.set('Accept-Language', language)
      if (request.method === 'GET') return
      const token = await currentCsrfToken()
      if (token) request.headers.set('X-XSRF-TOKEN', token)
    },
  })
  return client
}

type Place = { [P in keyof paths]: paths[P] extends { get: { parameters: { path: object } } } ? P : never }[keyof paths]

/** Where a browser finds something by itself: the address of a link or a picture. */
export const addressOf = <P extends Place>(path: P, params: paths[P]['get']['parameters']['path']): string => defaultPathSerializer(path, params)

/** Why a picture or a file did not come from its address; null when it would come now. */
export async function problemAt(address: string): Promise<Problem | null> {
  try {
    const response = await fetch(address, { credentials: 'same-origin', headers: { 'Accept-Language': language } })
    if (response.ok) return null
    const body: unknown = await response.json().catch(() => null)
    return new Problem(
      response.status,
      typeof body === 'object' && body !== null ? { ...body } : {},
      response.headers.get('Trace-Id'),
      response.headers.get('Retry-After'),
    )
  } catch {
    return unreachable()
  }
}

type Sent<T> = Promise<{ data?: T; error?: unknown; response: Response }>

/** What a call came to: the answer, or the problem as an exception. */
export async function answer<T>(sent: Sent<T>, keep?: string, keys: Keys = requestKeys): Promise<Answer<T>> {
  let result: Awaited<Sent<T>>
  try {
    result = await sent
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw unreachable()
  }
  const { data, error, response } = result
  latest = response.headers.get('Trace-Id') ?? latest
  serverClock.hear(Date.parse(response.headers.get('Date') ?? ''))
  return settle<T>(
    response.status,
    response.ok ? data : error,
    response.headers.get('ETag'),
    keep,
    keys,
    response.headers.get('Trace-Id'),
    response.headers.get('Retry-After'),
  )
}

/** The same key for every try of one intention, until the server has given a final answer. */
export const kept = <T>(intention: string, send: (key: string) => Sent<T>, keys: Keys = requestKeys): Promise<Answer<T>> =>
  answer(send(keys.keyFor(intention)), intention, keys)

export function settle<T>(
  status: number,
  body: unknown,
  etag: string | null,
  keep: string | undefined,
  keys: Keys = requestKeys,
  traceId: string | null = null,
  retryAfter: string | null = null,
): Answer<T> {
  if (status >= 200 && status < 300) {
    if (keep) keys.forget(keep)
    return { data: body as T, etag, status }
  }
  const problem = new Problem(status, typeof body === 'object' && body !== null ? { ...body } : {}, traceId, retryAfter)
  if (keep && problem.isFinal) keys.forget(keep)
  throw problem
}

/** fetch cannot tell how much of a body has left; XMLHttpRequest can. */
export const fetchWithProgress =
  (onProgress: (share: number) => void) =>
  async (request: Request): Promise<Response> => {
    const body = await request.blob()
    return new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest()
      xhr.open(request.method, request.url)
      request.headers.forEach((value, name) => {
        xhr.setRequestHeader(name, value)
      })
      xhr.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total)
      xhr.onload = () => resolve(new Response(xhr.responseText || null, { status: xhr.status, headers: headersIn(xhr.getAllResponseHeaders()) }))
      xhr.onerror = () => reject(unreachable())
      xhr.send(body)
    })
  }

const headersIn = (lines: string): [string, string][] =>
  lines
    .trim()
    .split(/\r?\n/)
    .map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()])
