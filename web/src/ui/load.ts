import { useCallback, useEffect, useRef, useState } from 'react'
import { type Answer, Problem, unreachable } from '../api/client.ts'

export type Loaded<T> = { state: 'loading' } | { state: 'failed'; problem: Problem } | { state: 'ready'; data: T; etag: string | null }
/** What a page shows: it is asked for again when such a thing has changed. Without an id any of them is meant. */
export type Watched = { kinds: readonly string[]; id?: string }
/** `again` asks, and says whether anything is different now. Pages leave that to live/asking.ts, which only those load who are signed in. */
export type Watcher = { watched: Watched | undefined } & (
  | { again: () => Promise<boolean> }
  | {
      load: { current: () => Promise<Answer<unknown>> }
      latest: { current: number }
      // biome-ignore lint/suspicious/noExplicitAny: each page has another kind of answer
      show: (next: (before: Loaded<any>) => Loaded<any>) => void
    }
)
/** Of the pages that are open now. */
export const watchers = new Set<Watcher>()

export type Loading<T> = { now: Loaded<T>; reload: () => Promise<void>; put: (answer: Answer<T>) => void }

const asProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error
  console.error(error)
  return unreachable()
}

/** Loads when `deps` change; `reload` keeps what is on screen until the new answer is here. Who has to wait is served then. */
export function useLoad<T>(load: () => Promise<Answer<T>>, deps: readonly unknown[], watched?: Watched): Loading<T> {
  const [now, setNow] = useState<Loaded<T>>({ state: 'loading' })
  const latest = useRef(0)
  const loadNow = useRef(load)
  loadNow.current = load

  const reload = useCallback(async () => {
    const turn = ++latest.current
    try {
      const answer = await loadNow.current()
      if (turn === latest.current) setNow({ state: 'ready', data: answer.data, etag: answer.etag })
    } catch (error) {
      if (turn !== latest.current) return
      const problem = asProblem(error)
      setNow({ state: 'failed', problem })
      if (problem.retryAt === null) return
      setTimeout(() => {
        if (turn === latest.current) void reload()
      }, problem.retryAt - Date.now())
    }
  }, [])

  useEffect(() => {
    setNow({ state: 'loading' })
    void reload()
    const watcher = { watched, load: loadNow, latest, show: setNow }
    watchers.add(watcher)
    return () => {
      latest.current++
      watchers.delete(watcher)
    }
  }, deps)

  const put = useCallback((answer: Answer<T>) => {
    latest.current++
    setNow({ state: 'ready', data: answer.data, etag: answer.etag })
  }, [])

  return { now, reload, put }
}

/** One change at a time: a second press while the first is under way does nothing. */
export function useAction() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const running = useRef(false)

  const run = useCallback(async (action: () => Promise<void>) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setProblem(null)
    try {
      await action()
    } catch (error) {
      const met = asProblem(error)
      met.again = () => void run(action)
      setProblem(met)
    } finally {
      running.current = false
      setBusy(false)
    }
  }, [])

  return { busy, problem, run, clear: useCallback(() => setProblem(null), []) }
}
