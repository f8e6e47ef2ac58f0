import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const home = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const plain = (path: string) => path.replace(/\$?\{[^{}]*\}/g, '{}')

/** Every path of the description, whatever its parameters are called. */
const known = new Set(Array.from(readFileSync(home('src/api/schema.d.ts'), 'utf8').matchAll(/^ {4}"(\/[^"]+)": \{/gm), ([, path]) => plain(path ?? '')))

/** What a source says that the description does not know, or asks of the server past the typed client. */
function strange(file: string, text: string): string[] {
  const paths = Array.from(text.matchAll(/['"`](\/api\/[^'"`?]*)/g), ([, path]) => plain(path ?? '').replace(/\{\}$|\$\{[^}]*$/, ''))
  const unknown = paths.filter(path => ![...known].some(one => one === path || one === `${path}{}` || one === `${path}/{}`))
  const own = file === 'src/api/client.ts' ? [] : Array.from(text.matchAll(/\b(?:fetch\(|new XMLHttpRequest)/g), ([call]) => call)
  return [...unknown, ...own]
}

test('every address of the API in the client is one of the description, and is asked by the typed client', () => {
  const files = readdirSync(home('src'), { recursive: true, encoding: 'utf8' })
    .map(name => `src/${name}`)
    .filter(name => /\.tsx?$/.test(name) && name !== 'src/api/schema.d.ts')
  assert.ok(known.size > 100 && files.length > 100)
  for (const file of files) assert.deepEqual(strange(file, readFileSync(home(file), 'utf8')), [], file)
})

test('another address, and a call past the client, are seen', () => {
  assert.deepEqual(strange('src/a.ts', ['await fetch(`/api/decree/$', '{id}/history?page=1`)'].join('')), ['/api/decree/{}/history', 'fetch('])
  assert.deepEqual(strange('src/a.ts', "api.GET('/api/decrees/{id}', {})"), [])
})
