// The whole client in a document without a browser, talking to the mock server's data. Styles and sizes are looked at by look.mjs.
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { Window } from 'happy-dom'
import { h, render } from 'preact'
import { createServer } from 'vite'

const origin = 'http://localhost'
const window = new Window({ url: origin })
const given = ['document', 'location', 'history', 'localStorage', 'sessionStorage', 'HTMLElement', 'Event', 'FormData'] as const
const bound = ['addEventListener', 'removeEventListener', 'dispatchEvent', 'scrollTo'] as const
for (const name of given) Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true })
for (const name of bound) Object.defineProperty(globalThis, name, { value: window[name].bind(window), configurable: true, writable: true })
Object.assign(globalThis, { window, requestAnimationFrame: (then: () => void) => setTimeout(then), cancelAnimationFrame: clearTimeout })
/** Nothing is drawn here: whatever is watched counts as seen. */
class IntersectionObserver {
  private readonly report: (entries: { isIntersecting: boolean }[]) => void
  constructor(report: (entries: { isIntersecting: boolean }[]) => void) {
    this.report = report
  }
  observe = () => setTimeout(() => this.report([{ isIntersecting: true }]))
  disconnect = () => {}
}
Object.assign(globalThis, { IntersectionObserver })
window.document.cookie = 'XSRF-TOKEN=mock'

export const { answer } = await import(new URL('mock-server.mjs', import.meta.url).href)
export const data = await import(new URL('mock-data.mjs', import.meta.url).href)
export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

type Reply = { status: number; body: unknown }
type Sent = { method: string; path: string; query: URLSearchParams; readonly reply: Reply }
/** Who is signed in, and what becomes of an answer before the client gets it. */
export const server = { as: 'nobody', change: (_: Sent): Reply | null => null, date: null as Date | null }
let pending = 0

globalThis.fetch = async input => {
  const request = input instanceof Request ? input : new Request(new URL(String(input), origin))
  pending++
  try {
    const url = new URL(request.url)
    const bytes = Buffer.from(await request.arrayBuffer())
    const asked = () => answer(request.method, url, { ...Object.fromEntries(request.headers), cookie: `as=${server.as}` }, bytes)
    const sent = {
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      get reply() {
        return structuredClone(asked())
      },
    }
    const { status, body } = server.change(sent) ?? asked()
    const headers = new Headers({ Date: (server.date ?? new Date()).toUTCString() })
    const { version } = (body ?? {}) as { version?: number }
    if (version !== undefined) headers.set('ETag', `"${version}"`)
    return new Response(body === undefined ? null : JSON.stringify(body), { status, headers })
  } finally {
    pending--
  }
}

const vite = await createServer({
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
})
after(async () => {
  leave()
  await vite.close()
  await window.happyDOM.close()
})
export const load = (module: string) => vite.ssrLoadModule(`/src/${module}`)
const { App } = await load('app.tsx')
const { SessionProvider } = await load('session.tsx')

const root = document.createElement('div')
document.body.append(root)
const leave = () => render(null, root)

/** Until nothing is asked, loaded or drawn any more. */
export async function settle() {
  let calm = 0
  for (let turn = 0; turn < 600 && calm < 5; turn++) {
    await new Promise(resolve => setTimeout(resolve, 4))
    calm = pending === 0 && !document.querySelector('.loading') ? calm + 1 : 0
  }
  assert.equal(calm, 5, 'the page does not come to rest')
}

/** Until something is so that comes about by itself, however slow the machine is. */
export async function until(so: () => boolean, what: string) {
  for (let turn = 0; turn < 2000 && !so(); turn++) await new Promise(resolve => setTimeout(resolve, 4))
  assert.ok(so(), what)
}

/** A page as after a reload: nothing is left of the one before but what the device keeps. */
export async function open(as: string, path: string) {
  leave()
  server.as = as
  history.replaceState(null, '', path)
  render(h(SessionProvider, {}, h(App, {})), root)
  await settle()
}

export async function show(part: unknown) {
  leave()
  render(h(SessionProvider, {}, part as never), root)
  await settle()
}

export const text = () => root.textContent ?? ''

export function one<E extends HTMLElement = HTMLInputElement>(selector: string): E {
  const found = root.querySelector<E>(selector)
  assert.ok(found, `${selector} is not on the page`)
  return found
}

export async function press(label: string, within = '') {
  const button = [...root.querySelectorAll<HTMLElement>(`${within} button, ${within} a`)].find(each => each.textContent?.trim().startsWith(label))
  assert.ok(button, `no button ${label} ${within}`)
  button.click()
  await settle()
}

export async function type(selector: string, value: string) {
  const input = one<HTMLInputElement>(selector)
  input.value = value
  input.dispatchEvent(new Event('input', { bubbles: true }))
  if (input.tagName === 'SELECT') input.dispatchEvent(new Event('change', { bubbles: true }))
  await settle()
}

export async function tick(selector: string) {
  one(selector).click()
  await settle()
}

/** Opens or folds a card. */
export async function fold(selector: string, open: boolean) {
  const card = one<HTMLDetailsElement>(selector)
  card.open = open
  card.dispatchEvent(new Event('toggle'))
  await settle()
}
