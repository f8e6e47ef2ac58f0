import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

/** What Indonesian says of the class of an outlet: one word, as the glossary has it (a rank, *peringkat*, is another thing). */
const others = /\b(tingkat|tier|kluster)\b/i

/** What stands in quotes behind a name: the texts, and not the names of their keys and placeholders. */
const texts = (source: string) => [...source.matchAll(/^\s*(?:'[^']+'|\w+):\s*(['"`])(.*)\1,?$/gm)].map(([, , text = '']) => text.replaceAll(/\{\w+\}/g, ''))

const wrong = (source: string) => texts(source).filter(text => others.test(text))

test('the class of an outlet has one word in Indonesian', () => {
  const files = globSync('src/**/text/id.ts')
  assert.ok(files.length > 20, 'the texts were found')
  const found = files.flatMap(file => wrong(readFileSync(file, 'utf8')).map(text => `${file}: ${text}`))
  assert.deepEqual(found, [])
  assert.ok(files.some(file => texts(readFileSync(file, 'utf8')).some(text => /klasifikasi/i.test(text))))
})

test('another word for it is noticed', () => {
  assert.deepEqual(wrong("  'case.tier': 'Tingkat {tier}',\n  'tier.1': 'Klasifikasi {tier}',"), ['Tingkat '])
})
