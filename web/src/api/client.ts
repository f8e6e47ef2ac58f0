import { type Keys, requestKeys } from './request-keys.ts'

/** One refused request, as RFC 9457 describes it. `extras` holds what the code promises besides (missing, opensAt, changedBy …). */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors: { field: string; code?: string; detail: string }[]
  readonly extras: Record<string, unknown>
  /** What the help desk searches for: everything that this request caused has the same id. */
  readonly traceId: string | null

  constructor(status: number, body: Record<string, unknown>, traceId: string | null = null) {
    const { title, detail, code, field, errors, ...extras } = body
    super(String(detail ?? title ?? code ?? status))
    this.status = status
    this.code = typeof code === 'string' ? code : `http-${status}`
    this.detail = typeof detail === 'string' ? detail : typeof title === 'string' ? title : ''
    this.errors = Array.isArray(errors) ? (errors as { field: string; detail: string }[]) : typeof field === 'string' ? [{ field, detail: this.detail }] : []
    this.extras = extras
    this.traceId = traceId
  }

  /** The server has answered and has done nothing: a next attempt is a new request. */
  get isFinal(): boolean {
    return this.status >= 400 && this.status < 500 && ![401, 403, 408, 429].includes(this.status)
  }
}

export const unreachable = () => new Problem(0, { code: 'unreachable' })

export type Answer<T> = { data: T; etag: string | null; status: number }
export type Call = { body?: unknown; ifMatch?: string | null; keep?: string; signal?: AbortSignal }

let language = 'id'
export const speak = (lang: string) => {
  language = lang
}

export const csrfToken = (cookies: string): string | null => {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(cookies)
  return found?.[1] ? decodeURIComponent(found[1]) : null
}

async function currentCsrfToken(): Promise<string | null> {
  const token = csrfToken(document.cookie)
  if (token) return token
  await fetch('/api/me', { credentials: 'same-origin' })
  return csrfToken(document.cookie)
}

export async function headersOf(method: string, call: Call, keys: Keys = requestKeys): Promise<Record<string, string>> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language }
  if (call.ifMatch) headers['If-Match'] = call.ifMatch
  if (call.keep) headers['Idempotency-Key'] = keys.keyFor(call.keep)
  if (method !== 'GET') {
    const token = await currentCsrfToken()
    if (token) headers['X-XSRF-TOKEN'] = token
  }
  return headers
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

export function settle<T>(
  status: number,
  text: string,
  etag: string | null,
  keep: string | undefined,
  keys: Keys = requestKeys,
  traceId: string | null = null,
): Answer<T> {
  if (status >= 200 && status < 300) {
    if (keep) keys.forget(keep)
    return { data: (text ? JSON.parse(text) : undefined) as T, etag, status }
  }
  const problem = new Problem(status, parsed(text), traceId)
  if (keep && problem.isFinal) keys.forget(keep)
  throw problem
}

export async function request<T>(method: string, path: string, call: Call = {}): Promise<Answer<T>> {
  let response: Response
  let text: string
  try {
    const headers = await headersOf(method, call)
    if (call.body !== undefined) headers['Content-Type'] = 'application/json'
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      body: call.body === undefined ? null : JSON.stringify(call.body),
      signal: call.signal ?? null,
    })
    text = await response.text()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw unreachable()
  }
  return settle<T>(response.status, text, response.headers.get('ETag'), call.keep, requestKeys, response.headers.get('Trace-Id'))
}

/** fetch cannot tell how much of a body has left; XMLHttpRequest can. */
export async function upload<T>(path: string, form: FormData, ifMatch: string, onProgress: (share: number) => void): Promise<Answer<T>> {
  const headers = await headersOf('PUT', { ifMatch }).catch(() => {
    throw unreachable()
  })
  const sent = await new Promise<XMLHttpRequest>((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    xhr.open('PUT', path)
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value)
    xhr.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total)
    xhr.onload = () => resolve(xhr)
    xhr.onerror = () => reject(unreachable())
    xhr.send(form)
  })
  return settle<T>(sent.status, sent.responseText, sent.getResponseHeader('ETag'), undefined, requestKeys, sent.getResponseHeader('Trace-Id'))
}
