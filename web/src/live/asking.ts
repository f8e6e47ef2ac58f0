import type { Watcher } from '../ui/load.ts'
import type { Hint } from './stream.ts'

/** A hint may be here before the service that serves the page knows: if nothing is different yet, it is asked again. */
const AFTER = [300, 1000, 3000]
/** However much changes, a page asks at most so often. */
const APART = 1000
/** After a restart everybody is told to ask for everything: not all in the same moment. */
const SPREAD = 2000
const LOOK_AGAIN = 700

/** The clock in an answer is no change. */
const print = (data: unknown) => JSON.stringify(data, (name, value) => (name === 'serverTime' ? 0 : value))

/** Quietly: a failure leaves the page as it is, and whatever was loaded meanwhile is newer. */
async function isDifferent(watcher: Watcher): Promise<boolean> {
  if ('again' in watcher) return watcher.again()
  const { load, latest, show } = watcher
  const turn = latest.current
  try {
    const { data, etag } = await load.current()
    let different = false
    if (turn === latest.current)
      show(before => {
        if (before.state === 'ready' && before.etag === etag && print(before.data) === print(data)) return before
        different = before.state === 'ready'
        return { state: 'ready', data, etag }
      })
    return different
  } catch {
    return false
  }
}

type Surroundings = {
  watchers: ReadonlySet<Watcher>
  now: () => number
  later: (then: () => void, ms: number) => unknown
  random: () => number
  /** Nobody sees the page, or somebody types or decides: what is on screen stays as it is for now. */
  busy: () => boolean
  /** Something on screen is different now. */
  changed: (watcher: Watcher) => void
}

export const concerns = ({ watched }: Watcher, hint: Hint): boolean =>
  watched !== undefined &&
  (hint === 'all' || ((watched.kinds.includes(hint.kind) || watched.kinds.includes('any')) && (!watched.id || hint.id === null || watched.id === hint.id)))

/** Makes the pages that show what has changed ask for it again. */
export function asking(around: Surroundings) {
  const turns = new WeakMap<Watcher, { turn: number; askedAt: number }>()

  const ask = async (watcher: Watcher, turn: number, step: number) => {
    const state = turns.get(watcher)
    if (state?.turn !== turn || !around.watchers.has(watcher)) return
    if (around.busy()) {
      around.later(() => void ask(watcher, turn, step), LOOK_AGAIN)
      return
    }
    state.askedAt = around.now()
    const different = await isDifferent(watcher)
    if (different) around.changed(watcher)
    const next = AFTER[step]
    if (!different && next !== undefined) around.later(() => void ask(watcher, turn, step + 1), next)
  }

  return (hint: Hint) => {
    for (const watcher of around.watchers) {
      if (!concerns(watcher, hint)) continue
      const state = turns.get(watcher) ?? { turn: 0, askedAt: Number.NEGATIVE_INFINITY }
      turns.set(watcher, state)
      const turn = ++state.turn
      const apart = Math.max(0, state.askedAt + APART - around.now())
      around.later(() => void ask(watcher, turn, 0), apart + (hint === 'all' ? around.random() * SPREAD : 0))
    }
  }
}
