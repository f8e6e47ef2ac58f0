import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

/** What services write for people to read, by the names of its fields. */
const written = '(?:detail|title|trouble|about|message|sentence|changedBy|changedByName|byName|note)'
const parsing: RegExp[] = [
  new RegExp(String.raw`\.(?:exec|test)\((?:[\w?.]+\.)?${written}\b`),
  new RegExp(
    String.raw`\b${written}(?:\)|\?)?(?:\s*\?\?\s*'')?\)?\??\s*\.(?:match|matchAll|search|replace|replaceAll|split|startsWith|endsWith|includes|indexOf|slice)\(`,
  ),
  new RegExp(String.raw`\b${written}\s*[!=]==\s*['"\x60](?!['"\x60])`),
  /['"`](?:Sistem|Pemohon|Verifikator)['"`]\s*[!=]==|[!=]==\s*['"`](?:Sistem|Pemohon|Verifikator)['"`]/,
  // An account's id is no name, and a service says which of the two it tells.
  /\[0-9a-f\]\{8\}-/i,
]
const read = (text: string) => text.split('\n').filter(line => parsing.some(one => one.test(line.replaceAll(/typeof \w+ ===/g, ''))))

const home = new URL('../src/', import.meta.url)
const sources = readdirSync(home, { recursive: true, encoding: 'utf8' })
  .map(name => name.replaceAll('\\', '/'))
  .filter(name => /\.tsx?$/.test(name) && name !== 'api/schema.d.ts' && !name.includes('/text/'))

test('no sentence of a service is taken apart or compared: there are codes for that', () => {
  const found = sources.flatMap(name => read(readFileSync(new URL(name, home), 'utf8')).map(line => `${name}: ${line.trim()}`))
  assert.deepEqual(found, [])
})

test('what takes a sentence apart is found', () => {
  for (const line of [
    "serviceOf(/^(\\S+) does not answer/.exec(outcome.trouble ?? '')?.[1])",
    'sentence.replace(/[A-Z]+/g, word => labels[word])',
    "if (entry.by === 'Sistem') return null",
    "if (problem.detail.includes('sudah')) return null",
    "problem.title === 'Conflict'",
    'typeof given !== "string" || /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(given)',
  ])
    assert.deepEqual(read(line), [line])
  for (const line of [
    "problem.code === 'version-conflict'",
    "problem.code.startsWith('window-')",
    'return problem.detail',
    'if (problem.detail) return problem.detail',
  ])
    assert.deepEqual(read(line), [])
})
