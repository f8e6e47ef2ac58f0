import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessFor, inRequests, most } from '../src/applications/many.ts'
import { passable } from '../src/judgements/passable.ts'

const files = (...sizes: number[]) => sizes.map(size => ({ file: { size } }))

test('files go in as few requests as the limits allow', () => {
  assert.deepEqual(inRequests(files(1, 2, 3)), [files(1, 2, 3)])
  assert.equal(inRequests(files(...Array<number>(most.files + 1).fill(1))).length, 2)
  assert.deepEqual(inRequests(files(most.bytes, 1, most.bytes - 1, 1)), [files(most.bytes), files(1, most.bytes - 1), files(1)])
  assert.deepEqual(inRequests([]), [])
})

test('the name of a file speaks for a requirement, once', () => {
  const requirements = [
    { code: 'NIB', label: { id: 'Nomor Induk Berusaha', en: 'Business number' } },
    { code: 'ANNUAL_TAX', label: { id: 'SPT tahunan', en: 'Annual tax return' } },
  ]
  assert.equal(guessFor('nib-2026.pdf', requirements, new Set()), 'NIB')
  assert.equal(guessFor('Scan SPT Tahunan.PDF', requirements, new Set()), 'ANNUAL_TAX')
  assert.equal(guessFor('nib-2026.pdf', requirements, new Set(['NIB'])), '')
  assert.equal(guessFor('IMG_0001.jpg', requirements, new Set()), '')
})

const asked = (code: string) => ({ code, label: { id: code, en: code }, obligation: 'MANDATORY' as const })
const finding = (requirementCode: string, dossierVersion: number) => ({ requirementCode, dossierVersion })

test('only what was seen, has no finding and is not judged is judged together', () => {
  const detail = {
    requirements: ['A', 'B', 'C', 'D', 'E'].map(asked),
    judgements: [{ requirementCode: 'B', result: 'FAILED' as const, note: 'x', by: 'y', at: '2026-12-02T02:00:00Z' }],
    findings: [finding('C', 2), finding('D', 1)],
    dossierVersion: 2,
  }
  const seen = new Set(['A', 'B', 'C', 'D'])
  assert.deepEqual(
    passable(detail, seen, () => false),
    ['A', 'D'],
  )
  assert.deepEqual(
    passable(detail, seen, code => code === 'A'),
    ['D'],
  )
  assert.deepEqual(
    passable(detail, new Set(), () => false),
    [],
  )
})
