import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asking } from '../src/live/asking.ts'
import { type Hint, liveStream } from '../src/live/stream.ts'
import type { Watcher } from '../src/ui/load.ts'

/** Time that goes when a test says so, in the order in which things are due. */
function clock() {
  let now = 1_000_000
  let due: { at: number; then: () => void }[] = []
  return {
    now: () => now,
    later: (then: () => void, ms: number) => due.push({ at: now + ms, then }),
    random: () => 0.5,
    async pass(ms: number) {
      const until = now + ms
      for (;;) {
        await new Promise(setImmediate)
        const next = due.filter(one => one.at <= until).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        due = due.filter(one => one !== next)
        now = Math.max(now, next.at)
        next.then()
      }
      now = until
    },
  }
}

type Then = (event: { data: string; lastEventId: string }) => void

function stand(signedIn = true) {
  const time = clock()
  const opened: { address: string; closed: boolean; broken: () => void; on: Record<string, Then> }[] = []
  const told: Hint[] = []
  const away: boolean[] = []
  const stream = liveStream(
    {
      ...time,
      open(address, broken) {
        const one = { address, closed: false, broken, on: {} as Record<string, Then> }
        opened.push(one)
        return {
          addEventListener(name, then) {
            one.on[name] = then
          },
          close() {
            one.closed = true
          },
        }
      },
      signedIn: async () => signedIn,
    },
    hint => told.push(hint),
    yes => away.push(yes),
  )
  const last = () => {
    const one = opened.at(-1)
    assert.ok(one)
    return one
  }
  const says = (name: string, lastEventId: string, data = '{}') => last().on[name]?.({ data, lastEventId })
  stream.start()
  return { time, opened, told, away, stream, last, says }
}

test('a stream that is cut is opened again where it was, and only a second failure is shown', async () => {
  const { time, opened, told, away, last, says } = stand()
  says('change', 'a1', '{"kind":"case","id":"7"}')
  assert.deepEqual(told, [{ kind: 'case', id: '7' }])
  last().broken()
  assert.ok(last().closed)
  await time.pass(600)
  assert.deepEqual(
    opened.map(one => one.address),
    ['/api/live', '/api/live?after=a1'],
  )
  assert.deepEqual(away, [])
  last().broken()
  assert.deepEqual(away, [true])
  await time.pass(2000)
  says('beat', 'a2')
  assert.deepEqual(away, [true, false])
})

test('a line that died without a word is noticed, also after a sleep', async () => {
  const { time, opened, says, stream } = stand()
  says('beat', 'a1')
  await time.pass(39_000)
  stream.look()
  assert.equal(opened.length, 1)
  await time.pass(2_000)
  stream.look()
  await time.pass(1_000)
  assert.equal(opened.length, 2)
  await time.pass(3_600_000 / 3)
  stream.look()
  await time.pass(2_000)
  assert.equal(opened.length, 3)
})

test('what an old stream still says when its error comes late breaks nothing', async () => {
  const { time, opened, stream } = stand()
  stream.online()
  assert.equal(opened.length, 2)
  opened[0]?.broken()
  await time.pass(60_000)
  assert.equal(opened.length, 2)
})

test('a hidden tab gives its stream back after a minute, and has it at once when it is seen', async () => {
  const { time, opened, last, says, stream } = stand()
  says('beat', 'a1')
  stream.hidden(true)
  await time.pass(30_000)
  says('beat', 'a1')
  await time.pass(29_000)
  stream.look()
  assert.equal(last().closed, false)
  await time.pass(2_000)
  stream.look()
  assert.equal(last().closed, true)
  stream.hidden(false)
  assert.equal(opened.length, 2)
  assert.equal(last().address, '/api/live?after=a1')
})

test('whoever has gone home is not kept signed in, and is served at the first touch', async () => {
  const { time, opened, last, says, stream } = stand()
  says('beat', 'a1')
  await time.pass(31 * 60_000)
  last().broken()
  await time.pass(60_000)
  assert.equal(opened.length, 1)
  stream.touched()
  assert.equal(opened.length, 2)
})

test('who is signed out stops asking', async () => {
  const { time, opened, last } = stand(false)
  for (let i = 0; i < 10; i++) {
    last().broken()
    await time.pass(60_000)
  }
  assert.equal(opened.length, 4)
})

/** A page whose service knows of the change only `after` so many questions. */
function page(kinds: string[], id: string | undefined, after = 0) {
  const asked: number[] = []
  return { asked, watcher: (now: () => number): Watcher => ({ watched: { kinds, ...(id ? { id } : {}) }, again: async () => asked.push(now()) > after }) }
}

function desk(pages: ReturnType<typeof page>[], busy = () => false) {
  const time = clock()
  const changed: Watcher[] = []
  const watchers = new Set(pages.map(one => one.watcher(time.now)))
  return { time, changed, watchers, hint: asking({ ...time, watchers, busy, changed: one => changed.push(one) }) }
}

test('a page asks again until something is different, four times at most', async () => {
  const [early, late, never] = [page(['case'], '7'), page(['case'], '7', 2), page(['case'], '7', 99)]
  const { time, changed, hint } = desk([early, late, never])
  hint({ kind: 'case', id: '7' })
  await time.pass(60_000)
  assert.deepEqual([early.asked.length, late.asked.length, never.asked.length], [1, 3, 4])
  assert.equal(changed.length, 2)
  assert.ok((late.asked[2] ?? 0) - (late.asked[0] ?? 0) <= 1300)
})

test('only the pages that show it ask', async () => {
  const [other, list, decrees, operations] = [
    page(['case'], '8'),
    page(['application', 'case'], undefined),
    page(['decree'], undefined),
    page(['any'], undefined),
  ]
  const { time, hint } = desk([other, list, decrees, operations])
  hint({ kind: 'case', id: '7' })
  await time.pass(10)
  assert.deepEqual([other.asked.length, list.asked.length, decrees.asked.length, operations.asked.length], [0, 1, 0, 1])
  hint('all')
  await time.pass(10_000)
  assert.deepEqual([other.asked.length, list.asked.length, decrees.asked.length, operations.asked.length], [1, 2, 1, 2])
})

test('five hundred changes in a moment are few questions', async () => {
  const list = page(['application'], undefined)
  const { time, hint } = desk([list])
  for (let i = 0; i < 500; i++) {
    hint({ kind: 'application', id: String(i) })
    await time.pass(4)
  }
  await time.pass(10_000)
  assert.ok(list.asked.length <= 4, String(list.asked.length))
  assert.ok((list.asked.at(-1) ?? 0) >= 1_000_000 + 1996)
})

test('while somebody types or decides, the page stays; afterwards it asks', async () => {
  let typing = true
  const one = page(['case'], '7')
  const { time, hint } = desk([one], () => typing)
  hint({ kind: 'case', id: '7' })
  await time.pass(30_000)
  assert.equal(one.asked.length, 0)
  typing = false
  await time.pass(1_000)
  assert.equal(one.asked.length, 1)
})

test('a page that was left asks nothing', async () => {
  const one = page(['case'], '7')
  const { time, hint, watchers } = desk([one])
  hint({ kind: 'case', id: '7' })
  watchers.clear()
  await time.pass(10_000)
  assert.equal(one.asked.length, 0)
})

test('what is shown is replaced only by what is different, and never by what was asked before a newer answer', async () => {
  const loaded = (data: unknown, meanwhile: boolean) => {
    const latest = { current: 1 }
    const screen = { now: { state: 'ready', data: { n: 1, serverTime: 'a' }, etag: null } as { data?: unknown } }
    const load = async () => {
      if (meanwhile) latest.current++
      return { data, etag: null, status: 200 }
    }
    const show = (next: (before: never) => { data?: unknown }) => {
      screen.now = next(screen.now as never)
    }
    const watcher = { watched: { kinds: ['case'] }, load: { current: load }, latest, show } as Watcher
    return { screen, watcher }
  }
  const pages = [loaded({ n: 1, serverTime: 'b' }, false), loaded({ n: 2 }, false), loaded({ n: 3 }, true)]
  const time = clock()
  const changed: Watcher[] = []
  const hint = asking({ ...time, watchers: new Set(pages.map(one => one.watcher)), busy: () => false, changed: one => changed.push(one) })
  hint({ kind: 'case', id: null })
  await time.pass(10_000)
  assert.deepEqual(changed, [pages[1]?.watcher])
  assert.deepEqual(
    pages.map(one => one.screen.now.data),
    [{ n: 1, serverTime: 'a' }, { n: 2 }, { n: 1, serverTime: 'a' }],
  )
})
