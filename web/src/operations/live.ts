import { useCallback, useEffect, useRef, useState } from 'react'
import { type Answer, Problem, unreachable } from '../api/client.ts'
import { type Service, services } from '../api/types.ts'
import { type Each, nothingKnown } from './concerns.ts'

export type Live<T> = { each: Each<T>; complete: boolean; refresh: () => Promise<void> }

/** Asks every service by itself, so that one that hangs keeps nobody waiting; again while the page is seen and not paused. */
export function useEach<T>(load: (service: Service) => Promise<Answer<T | undefined>>, everySeconds: number, paused: boolean): Live<T> {
  const [each, setEach] = useState<Each<T>>(nothingKnown)
  const loadNow = useRef(load)
  loadNow.current = load

  const ask = useCallback(async (service: Service) => {
    try {
      const { data } = await loadNow.current(service)
      setEach(before => ({ ...before, [service]: { data: data ?? null, at: Date.now(), problem: null } }))
    } catch (error) {
      const problem = error instanceof Problem ? error : unreachable()
      setEach(before => ({ ...before, [service]: { ...before[service], problem } }))
    }
  }, [])
  const refresh = useCallback(async () => void (await Promise.all(services.map(ask))), [ask])

  useEffect(() => void refresh(), [refresh])
  useEffect(() => {
    if (paused) return
    let timer = 0
    let chain = 0 // coming back to the page starts a new one, and the old one ends
    const start = (mine: number) => {
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        if (document.visibilityState === 'visible') void refresh().then(() => mine === chain && start(mine))
      }, everySeconds * 1000)
    }
    const seen = () => {
      if (document.visibilityState !== 'visible') return
      void refresh()
      start(++chain)
    }
    start(++chain)
    document.addEventListener('visibilitychange', seen)
    return () => {
      chain = -1
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [paused, everySeconds, refresh])

  return { each, complete: services.every(service => each[service].at !== null || each[service].problem !== null), refresh }
}
