import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { createServer } from 'vite'

Object.assign(globalThis, { location: { origin: 'http://localhost', pathname: '/', search: '' } })
const vite = await createServer({
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
})
after(() => vite.close())
const { ProblemView } = await vite.ssrLoadModule('/src/ui/problem.tsx')
const { SessionProvider } = await vite.ssrLoadModule('/src/session.tsx')
const { Problem } = await vite.ssrLoadModule('/src/api/client.ts')

const tooOften = (retryAfter: string | null) =>
  new Problem(429, { code: 'too-many-requests', title: 'Mohon tunggu sebentar', detail: 'Terlalu banyak permintaan.' }, null, retryAfter)
const shown = (problem: unknown) => renderToString(h(SessionProvider, {}, h(ProblemView, { problem, onReload: () => {} })))

test('who has to wait sees how long, and a button that waits as well', () => {
  const page = shown(tooOften('45'))
  assert.match(page, /Terlalu banyak permintaan\./)
  assert.match(page, /<p role="timer" aria-live="off">Dapat dicoba lagi dalam 45 detik\./)
  assert.match(page, /<button[^>]*aria-disabled="true"[^>]*>Coba lagi<\/button>/)
  assert.match(shown(tooOften('61')), /dalam 2 menit/, 'never sooner than it is true')
})

test('when it is over the button can be used', () => {
  const page = shown(tooOften('0'))
  assert.match(page, /Sekarang dapat dicoba lagi\./)
  assert.match(page, /<button[^>]*aria-disabled="false"[^>]*>Coba lagi<\/button>/)
})

test('a 429 that does not say when is refused like anything else', () => {
  const page = shown(tooOften(null))
  assert.doesNotMatch(page, /role="timer"/)
  assert.match(page, /<button[^>]*>Coba lagi<\/button>/)
})
