import assert from 'node:assert/strict'
import { after, mock, test } from 'node:test'
import { h, options } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { createServer } from 'vite'
import type { Language } from '../src/text/text.ts'

Object.assign(options, { errorBoundaries: true }) // else the renderer throws as well
Object.assign(globalThis, { location: { origin: 'http://localhost' } })
const vite = await createServer({
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
})
after(() => vite.close())
const { ErrorBoundary } = await vite.ssrLoadModule('/src/ui/error-boundary.tsx')

const log = mock.method(console, 'error', () => {})
const Bad = (): never => {
  throw new TypeError('undefined is no list')
}
const shown = (language: Language, page: () => unknown) => renderToString(h(ErrorBoundary, { language }, h(page as () => null, {})))

test('a page that throws says what to do, in both languages', () => {
  const indonesian = shown('id', Bad)
  assert.match(indonesian, /<h1[^>]*>Halaman ini tidak dapat ditampilkan/)
  assert.match(indonesian, /Muat ulang halaman ini\. Bila tidak berhasil, kembali ke beranda\./)
  assert.match(indonesian, /<button[^>]*>Muat ulang halaman<\/button>/)
  assert.match(indonesian, /<a[^>]*href="\/"[^>]*>Beranda<\/a>/)
  assert.match(String(log.mock.calls[0]?.arguments[0]), /undefined is no list/, 'whoever looks at the console finds the cause')
  const english = shown('en', Bad)
  assert.match(english, /<h1[^>]*>This page cannot be shown/)
  assert.match(english, /Reload this page\. If that does not help, go back to the home page\./)
})

test('the support code is the trace of the newest answer, when there is one', async () => {
  const { answer, clientOf } = await vite.ssrLoadModule('/src/api/client.ts')
  assert.doesNotMatch(shown('id', Bad), /Kode bantuan/)
  globalThis.fetch = async () => Response.json({ items: [], total: 0 }, { headers: { 'Trace-Id': '0af7651916cd43dd8448eb211c80319c' } })
  await answer(clientOf('http://localhost').GET('/api/periods'))
  assert.match(shown('id', Bad), /Kode bantuan: 0af7651916cd43dd8448eb211c80319c\./)
  assert.match(shown('en', Bad), /Support code: 0af7651916cd43dd8448eb211c80319c\./)
})

test('a page that does not throw is left alone', () => {
  assert.equal(
    shown('id', () => h('p', {}, 'ok')),
    '<p>ok</p>',
  )
})
