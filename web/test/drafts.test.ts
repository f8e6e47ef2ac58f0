import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserStore, type Store } from '../src/api/request-keys.ts'
import { draftsIn } from '../src/ui/drafts.ts'

const day = 86_400_000
const note = { note: { typed: 'Belum terbaca', saved: '' } }

function device() {
  const store = browserStore()
  let now = Date.parse('2026-12-01T03:00:00Z')
  const names = () => Array.from({ length: store.length }, (_, index) => store.key(index))
  return { store, names, drafts: draftsIn(store, () => now), wait: (time: number) => (now += time) }
}

test('what was typed is there again, for its account and its object only', () => {
  const { drafts } = device()
  drafts.write('rina.company.1', note)
  assert.deepEqual(drafts.read('rina.company.1'), note)
  for (const other of ['budi.company.1', 'rina.company.2', 'rina.outlet.1']) assert.deepEqual(drafts.read(other), {})
  drafts.write('rina.company.1', {})
  assert.deepEqual(drafts.read('rina.company.1'), {})
})

test('something waits for an object when a form about it or a part of it holds something that is not old', () => {
  const { drafts, store, wait } = device()
  drafts.write('rina.requirement.1.DEED', note)
  assert.equal(drafts.waits('rina', '1'), true)
  assert.equal(drafts.waits('rina', '1.DEED'), true)
  for (const [account, of] of [
    ['budi', '1'],
    ['rina', '11'],
    ['rina', '1.DE'],
    ['rina', 'DEED'],
    ['rina', 'requirement'],
  ] as const)
    assert.equal(drafts.waits(account, of), false, of)
  store.setItem('sahkan.draft.rina.company.2', '{')
  assert.equal(drafts.waits('rina', '2'), false)
  wait(14 * day)
  assert.equal(drafts.waits('rina', '1'), false)
})

test('after 14 days it is gone', () => {
  const { drafts, wait, names } = device()
  drafts.write('rina.company.1', note)
  wait(14 * day - 1)
  drafts.dropOld()
  assert.deepEqual(drafts.read('rina.company.1'), note)
  wait(1)
  assert.deepEqual(drafts.read('rina.company.1'), {})
  drafts.dropOld()
  assert.deepEqual(names(), [])
})

test('who signs out leaves no typed work of any account behind, and everything else stays', () => {
  const { drafts, store, names } = device()
  drafts.write('rina.company.1', note)
  drafts.write('budi.judgement.1.DEED', note)
  store.setItem('sahkan.language', 'en')
  drafts.dropAll()
  assert.deepEqual(names(), ['sahkan.language'])
})

test('what cannot be read is no draft', () => {
  const { drafts, store } = device()
  for (const spoilt of [
    '',
    '{',
    '[]',
    'null',
    '{"at":"x"}',
    '{"at":1e15,"fields":{"a":1}}',
    '{"at":1e15,"fields":{"a":{"typed":1}}}',
    '{"at":1e15,"fields":[null]}',
  ]) {
    store.setItem('sahkan.draft.rina.company.1', spoilt)
    assert.deepEqual(drafts.read('rina.company.1'), {}, spoilt)
  }
})

test('a device that keeps nothing takes nothing away', () => {
  const refuse = (): never => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const closed = { getItem: refuse, setItem: refuse, removeItem: refuse, key: refuse, length: 1 } satisfies Store
  const drafts = draftsIn(closed)
  drafts.write('rina.company.1', note)
  assert.deepEqual(drafts.read('rina.company.1'), {})
  assert.equal(drafts.waits('rina', '1'), false)
  drafts.dropOld()
  drafts.dropAll()
})

test('where storage is forbidden or full, it lasts as long as the page', t => {
  t.after(() => Reflect.deleteProperty(globalThis, 'localStorage'))
  for (const localStorage of [undefined, { setItem: () => assert.fail('full') }]) {
    Object.defineProperty(globalThis, 'localStorage', { value: localStorage, configurable: true })
    const drafts = draftsIn(browserStore())
    drafts.write('rina.company.1', note)
    assert.deepEqual(drafts.read('rina.company.1'), note)
  }
})
