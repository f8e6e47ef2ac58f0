import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Chunk, loadedBy, peopleOf } from '../build/loaded.ts'
import { features as ours } from '../src/features.ts'

const features = { public: { roles: null }, operations: { roles: ['operator'] } }
const entry = { fileName: 'index.js', isEntry: true, imports: [], modules: ['src/main.tsx', 'src/ui/page.tsx'] }
const console_ = { fileName: 'operations.js', isEntry: false, imports: ['index.js'], modules: ['src/operations/pages.ts', 'src/operations/parked.tsx'] }
const page = (imports: string[], modules: string[] = []) => ({ fileName: 'public.js', isEntry: false, imports, modules: ['src/public/pages.ts', ...modules] })
const strangersTo = (person: string, chunks: Chunk[]) => loadedBy(chunks, features).find(one => one.person === person)?.strangers

test('who scans a code loads nothing of the operators’ console', () => {
  assert.deepEqual(strangersTo('nobody', [entry, console_, page(['index.js'])]), [])
})

test('one import from the public pages into the console is found, however far it goes', () => {
  const shared = { fileName: 'shared.js', isEntry: false, imports: ['operations.js'], modules: ['src/ui/form.tsx'] }
  assert.deepEqual(strangersTo('nobody', [entry, console_, shared, page(['index.js', 'shared.js'])]), ['src/operations/pages.ts', 'src/operations/parked.tsx'])
})

test('a module of the console in a chunk of everybody’s is found', () => {
  assert.deepEqual(strangersTo('nobody', [entry, console_, page(['index.js'], ['src/operations/concerns.ts'])]), ['src/operations/concerns.ts'])
  assert.deepEqual(strangersTo('nobody', [{ ...entry, modules: ['src/main.tsx', 'src/operations/live.ts'] }, console_, page([])]), ['src/operations/live.ts'])
})

test('for operators it is no stranger', () => {
  assert.deepEqual(strangersTo('operator', [entry, console_, page(['operations.js'])]), [])
})

test('every role is looked at', () => {
  assert.deepEqual(peopleOf(ours).sort(), ['administrator', 'applicant', 'auditor', 'decree-officer', 'editor', 'nobody', 'operator', 'reviewer', 'signatory'])
})
