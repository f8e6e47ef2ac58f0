import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, answer, clientOf, csrfToken, kept, momentOf, Problem, settle } from '../src/api/client.ts'
import { keysIn } from '../src/api/request-keys.ts'
import type { Period } from '../src/api/types.ts'
import { sha256Hex } from '../src/public/digest.ts'

function keysInMemory() {
  const values = new Map<string, string>()
  let count = 0
  const store = {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  }
  return keysIn(store, () => `key-${++count}`)
}

const refusal = (status: number, code: string, extras: object = {}) => ({ type: 'x', title: 'x', status, code, ...extras })

test('a repeated intention is the same request, another intention is another', () => {
  const keys = keysInMemory()
  assert.equal(keys.keyFor('submission.7'), keys.keyFor('submission.7'))
  assert.notEqual(keys.keyFor('submission.7'), keys.keyFor('submission.8'))
})

test('the key survives a lost answer and a server that failed', () => {
  const keys = keysInMemory()
  const key = keys.keyFor('submission.7')
  assert.throws(() => settle(503, refusal(503, 'temporarily-unavailable'), null, 'submission.7', keys))
  assert.throws(() => settle(401, refusal(401, 'login-required'), null, 'submission.7', keys))
  assert.equal(keys.keyFor('submission.7'), key)
})

test('the key is forgotten when the server has given a final answer', () => {
  const keys = keysInMemory()
  const first = keys.keyFor('submission.7')
  assert.throws(() => settle(422, refusal(422, 'documents-missing', { missing: ['NIB'] }), null, 'submission.7', keys))
  const second = keys.keyFor('submission.7')
  assert.notEqual(second, first)
  settle(201, { number: '1' }, '"4"', 'submission.7', keys)
  assert.notEqual(keys.keyFor('submission.7'), second)
})

const client = clientOf('http://localhost')

/** Answers every request with `reply` and hands out what was asked. */
function asked(reply: () => Response): Request[] {
  const requests: Request[] = []
  globalThis.fetch = async input => {
    requests.push(input as Request)
    return reply()
  }
  return requests
}

test('a change carries the version, the key, the CSRF token and the language', async () => {
  globalThis.document = { cookie: 'a=1; XSRF-TOKEN=abc%20d' } as Document
  const requests = asked(() => Response.json({ number: '1' }, { status: 201, headers: { ETag: '"4"' } }))
  const submit = (key: string) =>
    client.POST('/api/applications/{id}/submission', {
      params: { path: { id: '7/8' }, header: { 'If-Match': '"3"', 'Idempotency-Key': key } },
      body: { acknowledgeMissing: true },
    })
  const received = await kept('submission.7', submit, keysInMemory())
  assert.deepEqual([received.data.number, received.etag, received.status], ['1', '"4"', 201])
  assert.deepEqual([requests[0]?.method, requests[0]?.url], ['POST', 'http://localhost/api/applications/7%2F8/submission'])
  assert.deepEqual(Object.fromEntries(requests[0]?.headers ?? []), {
    accept: 'application/json',
    'accept-language': 'id',
    'content-type': 'application/json',
    'if-match': '"3"',
    'idempotency-key': 'key-1',
    'x-xsrf-token': 'abc d',
  })
  assert.deepEqual(await requests[0]?.json(), { acknowledgeMissing: true })
})

test('reading needs no CSRF token', async () => {
  const requests = asked(() => Response.json({ items: [], total: 0 }))
  await answer(client.GET('/api/periods', { params: { query: { size: 200, page: 0 } } }))
  assert.equal(requests[0]?.url, 'http://localhost/api/periods?size=200&page=0')
  assert.deepEqual(Object.fromEntries(requests[0]?.headers ?? []), { accept: 'application/json', 'accept-language': 'id' })
  assert.equal(csrfToken('MY-XSRF-TOKEN=1'), null)
  assert.equal(csrfToken('a=1; __Host-XSRF-TOKEN=x%20y'), 'x y')
})

test('no content is an answer as well', async () => {
  asked(() => new Response(null, { status: 204 }))
  const none = await answer(client.GET('/api/operations/{service}/reconciliation', { params: { path: { service: 'decree' } } }))
  assert.deepEqual(none, { data: undefined, etag: null, status: 204 })
})

test('an address is a path of the description, its parts escaped', () => {
  assert.equal(addressOf('/api/public/decrees/{publicCode}/decree.pdf', { publicCode: 'K7/QF' }), '/api/public/decrees/K7%2FQF/decree.pdf')
})

/** Held by the compiler: none of these is ever called. */
export const refusedByTheCompiler = [
  // @ts-expect-error no such path
  () => client.GET('/api/period'),
  // @ts-expect-error nothing is deleted there
  () => client.DELETE('/api/periods'),
  // @ts-expect-error a part of the path is missing
  () => client.GET('/api/decrees/{id}'),
  // @ts-expect-error a change without the version it is based on
  () => client.POST('/api/cases/{id}/claim', { params: { path: { id: '7' } } }),
  // @ts-expect-error the body of another path
  () => client.POST('/api/decrees', { body: { acknowledgeMissing: true } }),
  // @ts-expect-error a decree is no period
  async (): Promise<Period> => (await answer(client.GET('/api/decrees/{id}', { params: { path: { id: '7' } } }))).data,
]

test('a problem keeps code, fields and what the code promises besides', () => {
  const refused = new Problem(409, refusal(409, 'version-conflict', { detail: 'Changed.', changedBy: 'Sari', current: 5 }))
  assert.equal(refused.code, 'version-conflict')
  assert.equal(refused.detail, 'Changed.')
  assert.equal(refused.extras.changedBy, 'Sari')
  const invalid = new Problem(422, { code: 'invalid', detail: 'NIB: 13 digits.', field: 'nib' })
  assert.deepEqual(invalid.errors, [{ field: 'nib', detail: 'NIB: 13 digits.' }])
})

test('an answer that is not a problem document is still a problem with a code', () => {
  assert.throws(
    () => settle(502, '<html>', null, undefined),
    (error: unknown) => error instanceof Problem && error.code === 'http-502',
  )
})

test('no connection is told apart from a refusal', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('failed'))
  await assert.rejects(answer(client.GET('/api/periods')), (error: unknown) => error instanceof Problem && error.code === 'unreachable')
})

test('the digest of a file is computed here', async () => {
  assert.equal(await sha256Hex(new TextEncoder().encode('abc').buffer), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('a failure names the trace that the help desk searches for', () => {
  const failed = (traceId: string | null) => {
    try {
      settle(500, refusal(500, 'internal-error'), null, undefined, keysInMemory(), traceId)
    } catch (problem) {
      return (problem as Problem).traceId
    }
    return assert.fail('a 500 is no answer')
  }
  assert.equal(failed('0af7651916cd43dd8448eb211c80319c'), '0af7651916cd43dd8448eb211c80319c')
  assert.equal(failed(null), null)
})

test('who asked too often is told when to ask again, whatever it was that they asked', async () => {
  globalThis.document = { cookie: 'XSRF-TOKEN=abc' } as Document
  asked(() => Response.json(refusal(429, 'too-many-requests'), { status: 429, headers: { 'Retry-After': '7' } }))
  const calls = [
    () => answer(client.GET('/api/periods')),
    () =>
      kept(
        'draft.7',
        key => client.POST('/api/applications', { params: { header: { 'Idempotency-Key': key } }, body: { periodId: '1', outletId: '2' } }),
        keysInMemory(),
      ),
  ]
  for (const call of calls) {
    const before = Date.now()
    await assert.rejects(call(), (error: unknown) => {
      assert.ok(error instanceof Problem && error.retryAt !== null)
      return error.retryAt >= before + 7000 && error.retryAt <= Date.now() + 7000
    })
  }
})

test('Retry-After is a number of seconds or a date; anything else is no moment, and only a 429 has one', () => {
  assert.equal(momentOf('7', 1000), 8000)
  assert.equal(momentOf('Fri, 11 Dec 2026 09:00:00 GMT', 1000), Date.UTC(2026, 11, 11, 9))
  assert.equal(momentOf('soon', 1000), null)
  assert.equal(momentOf(null, 1000), null)
  assert.equal(new Problem(429, {}).retryAt, null)
  assert.equal(new Problem(503, {}, null, '5').retryAt, null)
})
