import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decreeSearchOf } from '../src/public/decree-search.ts'

const code = { code: 'K7QF-2M9X-4TRD', doubtful: false }

test('a code is known however it is typed', () => {
  for (const typed of ['K7QF-2M9X-4TRD', ' k7qf 2m9x 4trd ', 'K7QF2M9X4TRD', 'k7qf–2m9x–4trd', 'https://sahkan.example/v/K7QF-2M9X-4TRD?x=1'])
    assert.deepEqual(decreeSearchOf(typed), code, typed)
})

test('a sign that no code has is not guessed', () => {
  for (const typed of ['K7QF-2M9X-4TR0', 'K7QF-2M9X-4TRO', 'K7QF-2M9X-4TRI', '17QF-2M9X-4TRD'])
    assert.equal('doubtful' in decreeSearchOf(typed) && true, true, typed)
  assert.deepEqual(decreeSearchOf('k7qf-2m9x-4tro'), { code: 'K7QF-2M9X-4TRO', doubtful: true })
})

test('anything else is a number, without the spaces that come with copying', () => {
  assert.deepEqual(decreeSearchOf(' 000.4.3 / 1 / DISKOMINFO  / XII/2026 '), { number: '000.4.3/1/DISKOMINFO/XII/2026' })
  assert.deepEqual(decreeSearchOf('K7QF-2M9X'), { number: 'K7QF-2M9X' })
})
