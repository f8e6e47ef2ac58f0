/** What changed, and never how: `id` is an application or a decree; null is a whole list. */
export type Hint = { kind: string; id: string | null } | 'all'

export type Source = {
  addEventListener: (name: string, then: (event: { data: string; lastEventId: string }) => void) => void
  close: () => void
}
export type Surroundings = {
  open: (address: string, broken: () => void) => Source
  now: () => number
  later: (then: () => void, ms: number) => unknown
  random: () => number
  /** Asked when the stream does not open again and again: it is no wonder when nobody is signed in any more. */
  signedIn: () => Promise<boolean>
}

/** The server says something every fifteen seconds: twice that and a little more is silence. */
const SILENT = 40_000
const LONGEST_WAIT = 30_000
const SHORTEST_WAIT = 500
const ASK_AFTER = 4
/** Whoever has gone home is not kept signed in by an open page. */
const RESTING = 30 * 60_000
const HIDDEN = 60_000

/**
 * One stream of hints, opened again by itself with the id that was told last: after a cut, a sleep, another network and a restart
 * of any part. The browser's own way back would not notice a dead line, nor come back after a refusal.
 */
export function liveStream(around: Surroundings, told: (hint: Hint) => void, away: (yes: boolean) => void) {
  let source: Source | null = null
  let lastId = ''
  let heardAt = around.now()
  let touchedAt = around.now()
  let hiddenAt: number | null = null
  let failures = 0
  let opening = 0
  let over = false

  const heard = (id: string) => {
    heardAt = around.now()
    if (id) lastId = id
    if (failures > 0) away(false)
    failures = 0
  }

  const close = () => {
    source?.close()
    source = null
  }

  const open = () => {
    if (over || source || hiddenAt !== null) return
    if (around.now() - touchedAt > RESTING) return
    heardAt = around.now()
    const mine = around.open(`/api/live${lastId ? `?after=${encodeURIComponent(lastId)}` : ''}`, () => mine === source && broken())
    source = mine
    mine.addEventListener('change', ({ data, lastEventId }) => {
      heard(lastEventId)
      told(JSON.parse(data) as Hint)
    })
    mine.addEventListener('reset', ({ lastEventId }) => {
      heard(lastEventId)
      told('all')
    })
    mine.addEventListener('beat', ({ lastEventId }) => heard(lastEventId))
  }

  const broken = () => {
    close()
    failures++
    if (failures > 1) away(true)
    const wait = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** (failures - 1))
    const mine = ++opening
    around.later(
      async () => {
        if (failures >= ASK_AFTER && !(await around.signedIn())) {
          over = true
          away(false)
          return
        }
        if (mine === opening) open()
      },
      wait * (0.5 + around.random()),
    )
  }

  const again = () => {
    opening++
    close()
    open()
  }

  return {
    start: open,
    /** Every few seconds; after a sleep it comes late, and finds the silence. */
    look() {
      const now = around.now()
      if (hiddenAt !== null && now - hiddenAt > HIDDEN) close()
      else if (source && now - heardAt > SILENT) broken()
    },
    /** Another network, or one at all. */
    online: again,
    offline() {
      failures = Math.max(failures, 1)
      away(true)
    },
    touched() {
      const rested = around.now() - touchedAt > RESTING
      touchedAt = around.now()
      if (rested && !source) again()
    },
    hidden(yes: boolean) {
      if (!yes) {
        hiddenAt = null
        touchedAt = around.now()
        if (!source || around.now() - heardAt > SILENT) again()
      } else if (hiddenAt === null) hiddenAt = around.now()
    },
    end() {
      over = true
      close()
    },
  }
}
