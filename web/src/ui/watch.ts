import { useEffect, useRef } from 'react'

/** What a page shows: it is asked for again when such a thing has changed. Without an id any of them is meant. */
export type Watched = { kinds: readonly string[]; id?: string }
/** Asks again, and says whether anything is different now. */
export type Again = () => Promise<boolean>
export type Watcher = { watched: Watched; again: Again }

/** Of the pages that are open now. The hints come from live/stream.ts, which only those load who are signed in. */
export const watchers = new Set<Watcher>()

export function useWatch(watched: Watched | null, again: Again) {
  const latest = useRef(again)
  latest.current = again
  const key = watched && watched.kinds.join() + watched.id
  useEffect(() => {
    if (!watched) return
    const watcher = { watched, again: () => latest.current() }
    watchers.add(watcher)
    return () => void watchers.delete(watcher)
  }, [key])
}
