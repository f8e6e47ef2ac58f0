import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csrfToken, headersOf, Problem, request, settle } from '../src/api/client.ts'
import { keysIn } from '../src/api/request-keys.ts'
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

const refusal = (status: number, code: string, extras: object = {}) => JSON.stringify({ type: 'x', title: 'x', status, code, ...extras })

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
  settle(201, '{"number":"1"}', '"4"', 'submission.7', keys)
  assert.notEqual(keys.keyFor('submission.7'), second)
})

test('a change carries the version, the key, the CSRF token and the language', async () => {
  globalThis.document = { cookie: 'a=1; XSRF-TOKEN=abc%20d' } as Document
  const headers = await headersOf('POST', { ifMatch: '"3"', keep: 'submission.7' }, keysInMemory())
  assert.deepEqual(headers, { Accept: 'application/json', 'Accept-Language': 'id', 'If-Match': '"3"', 'Idempotency-Key': 'key-1', 'X-XSRF-TOKEN': 'abc d' })
})

test('reading needs no CSRF token', async () => {
  assert.deepEqual(await headersOf('GET', {}), { Accept: 'application/json', 'Accept-Language': 'id' })
  assert.equal(csrfToken('MY-XSRF-TOKEN=1'), null)
})

test('a problem keeps code, fields and what the code promises besides', () => {
  const refused = new Problem(
    409,
    JSON.parse(refusal(409, 'version-conflict', { detail: 'Changed.', changedBy: 'Sari', current: 5 })) as Record<string, unknown>,
  )
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
  await assert.rejects(request('GET', '/api/periods'), (error: unknown) => error instanceof Problem && error.code === 'unreachable')
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
