import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { reasonCodes } from '../src/cases/reasons.ts'
import { en } from '../src/text/en.ts'
import { id } from '../src/text/id.ts'
import { say, sayValue } from '../src/text/text.ts'

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join()

test('both languages have the same keys, none of them empty', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(id).sort())
  for (const [key, text] of [...Object.entries(id), ...Object.entries(en)]) assert.notEqual(text.trim(), '', key)
})

test('a sentence has the same placeholders in both languages', () => {
  for (const key of Object.keys(id) as (keyof typeof id)[]) assert.equal(placeholders(en[key]), placeholders(id[key]), key)
})

test('every reason has words in both languages', () => {
  for (const code of reasonCodes) for (const language of ['id', 'en'] as const) assert.ok(!sayValue(language, 'code', code).includes(code), code)
})

test('a code that this client does not know still becomes a sentence', () => {
  assert.equal(sayValue('en', 'code', 'NEW_ONE'), 'Other remark (NEW_ONE)')
  assert.equal(sayValue('id', 'timeline', 'NEW_ONE'), 'Langkah lain (NEW_ONE)')
})

test('placeholders are filled, and an unknown one stays visible', () => {
  assert.equal(say('en', 'case.progress', { done: 3, all: 14 }), '3 of 14 mandatory requirements passed')
  assert.equal(say('en', 'case.progress', { done: 3 }), '3 of {all} mandatory requirements passed')
})

test('every sentence of the dictionary is used somewhere', () => {
  const source = readdirSync(new URL('../src/', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !/(schema\.d|[\\/]id|[\\/]en)\.ts$/.test(name))
    .map(name => new URL(`../src/${name.replaceAll('\\', '/')}`, import.meta.url))
  const text = source.map(file => readFileSync(file, 'utf8')).join('\n')
  const families = new Set([...text.matchAll(/[`']([A-Za-z.]+?)\$\{/g)].map(found => found[1]))
  const unused = Object.keys(id).filter(
    key =>
      !text.includes(`'${key}'`) &&
      ![...families].some(family => family && key.startsWith(family)) &&
      !/^(code|timeline|stage|part|delivery|invariant|home\.how\dt)/.test(key),
  )
  assert.deepEqual(unused, [])
})
