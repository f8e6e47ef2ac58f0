import { useCallback, useEffect, useRef, useState } from 'react'
import { type Answer, Problem, unreachable } from '../api/client.ts'
import { useWatch, type Watched } from './watch.ts'

export type Loaded<T> = { state: 'loading' } | { state: 'failed'; problem: Problem } | { state: 'ready'; data: T; etag: string | null }
export type Loading<T> = { now: Loaded<T>; reload: () => Promise<void>; put: (answer: Answer<T>) => void }

const asProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error
  console.error(error)
  return unreachable()
}

/** The clock in an answer is no change. */
const print = (data: unknown) => JSON.stringify(data, (name, value) => (name === 'serverTime' ? 0 : value))

/**
 * Loads when `deps` change; `reload` keeps what is on screen until the new answer is here. Who has to wait is served then. What is
 * `watched` is asked for again when it has changed: quietly, so that a failure leaves the page as it is.
 */
export function useLoad<T>(load: () => Promise<Answer<T>>, deps: readonly unknown[], watched: Watched | null = null): Loading<T> {
  const [now, setNow] = useState<Loaded<T>>({ state: 'loading' })
  const shown = useRef(now)
  shown.current = now
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
    return () => void latest.current++
  }, deps)

  const put = useCallback((answer: Answer<T>) => {
    latest.current++
    setNow({ state: 'ready', data: answer.data, etag: answer.etag })
  }, [])

  useWatch(watched, async () => {
    const turn = latest.current
    try {
      const { data, etag } = await loadNow.current()
      const before = shown.current
      if (turn !== latest.current) return true
      if (before.state === 'ready' && before.etag === etag && print(before.data) === print(data)) return false
      setNow({ state: 'ready', data, etag })
      return before.state === 'ready'
    } catch {
      return false
    }
  })

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
