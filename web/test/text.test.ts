import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { en as casesEn } from '../src/cases/text/en.ts'
import { features } from '../src/features.ts'
import { reasonCodes } from '../src/judgements/reasons.ts'
import { en } from '../src/text/en.ts'
import { id } from '../src/text/id.ts'
import { byName, fill, sayValue } from '../src/text/text.ts'

type Dictionary = { folder: string; id: Record<string, string>; en: Record<string, string> }

/** What everybody loads, what several features say, and what only one does. */
const dictionaries: Dictionary[] = [{ folder: '', id, en }]
for (const feature of [...Object.keys(features), 'company-words', 'notice-title']) {
  const text = new URL(`../src/${feature}/text/`, import.meta.url)
  // A feature may have no words of its own; a folder that is named here has.
  if (feature in features && !existsSync(text)) continue
  const [own, ownEn] = await Promise.all(['id', 'en'].map(language => import(new URL(`${language}.ts`, text).href)))
  dictionaries.push({ folder: feature in features ? `${feature}/` : '', id: own.id, en: ownEn.en })
}

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join()

test('both languages have the same keys, none of them empty', () => {
  for (const { id, en } of dictionaries) {
    assert.deepEqual(Object.keys(en).sort(), Object.keys(id).sort())
    for (const [key, text] of [...Object.entries(id), ...Object.entries(en)]) assert.notEqual(text.trim(), '', key)
  }
})

test('no sentence stands in two dictionaries', () => {
  const keys = dictionaries.flatMap(({ id }) => Object.keys(id))
  assert.equal(new Set(keys).size, keys.length)
})

test('a sentence has the same placeholders in both languages', () => {
  for (const { id, en } of dictionaries) for (const key of Object.keys(id)) assert.equal(placeholders(en[key] ?? ''), placeholders(id[key] ?? ''), key)
})

test('every reason has words in both languages', () => {
  for (const code of reasonCodes) for (const language of ['id', 'en'] as const) assert.ok(!sayValue(language, 'code', code).includes(code), code)
})

test('a code that this client does not know still becomes words, and is not shown', () => {
  assert.equal(sayValue('en', 'code', 'NEW_ONE'), 'Other remark')
  assert.equal(sayValue('id', 'timeline', 'NEW_ONE'), 'Langkah lain')
})

test('placeholders are filled, and an unknown one stays visible', () => {
  assert.equal(fill(casesEn['case.progress'], { done: 3, all: 14 }), '3 of 14 mandatory requirements passed')
  assert.equal(fill(casesEn['case.progress'], { done: 3 }), '3 of {all} mandatory requirements passed')
})

test('every sentence of a dictionary is used somewhere in its folder', () => {
  for (const { folder, id } of dictionaries) {
    const home = new URL(`../src/${folder}`, import.meta.url)
    const text = readdirSync(home, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.tsx?$/.test(name) && !/(schema\.d|[\\/]id|[\\/]en)\.ts$/.test(name))
      .map(name => readFileSync(new URL(name.replaceAll('\\', '/'), home), 'utf8'))
      .join('\n')
    const families = new Set([...text.matchAll(/[`']([A-Za-z.]+?)\$\{/g)].map(found => found[1]))
    const unused = Object.keys(id).filter(
      key =>
        !text.includes(`'${key}'`) &&
        ![...families].some(family => family && key.startsWith(family)) &&
        !/^(code|timeline|stage|part|delivery|invariant|home\.how\dt)/.test(key),
    )
    assert.deepEqual(unused, [])
  }
})

test('names are sorted as the office sorts them: by letters, not by their codes', () => {
  assert.deepEqual(['Zaman', 'antara', 'Édisi', 'Berita 10', 'Berita 9', 'berita'].sort(byName), [
    'antara',
    'berita',
    'Berita 9',
    'Berita 10',
    'Édisi',
    'Zaman',
  ])
})

test('no list is sorted by character codes', () => {
  const home = new URL('../src/', import.meta.url)
  const found = readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .filter(name => /localeCompare|\.sort\(\(?\w+,? ?\w*\)? => \w+\.\w+ [<>]/.test(readFileSync(new URL(name.replaceAll('\\', '/'), home), 'utf8')))
  assert.deepEqual(found, [])
})
