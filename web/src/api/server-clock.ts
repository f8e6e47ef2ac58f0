/** Answers name whole seconds and take a moment to arrive: this much too early is no other time. */
const unsharp = 2000

/** What the server's clock says: what it told, and how long ago that is by a timer that nobody sets. */
export function clockBy(elapsed: () => number) {
  let told: { time: number; at: number } | null = null
  const now = () => told && told.time + elapsed() - told.at
  return {
    now,
    hear(time: number) {
      const shown = now()
      if (!Number.isNaN(time) && (shown === null || time > shown || time < shown - unsharp)) told = { time, at: elapsed() }
    },
  }
}

export const serverClock = clockBy(() => performance.now())

/** Milliseconds; this device's own clock only until the server has answered once. */
export const serverNow = (): number => serverClock.now() ?? Date.now()
