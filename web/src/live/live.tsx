// Everybody has it already; a page that did without it would split what all load first into two files.
import '../ui/page.tsx'
import { useEffect, useState } from 'react'
import { api } from '../api/sahkan.ts'
import { hasRole, useSession } from '../session.tsx'
import { type Watcher, watchers } from '../ui/load.ts'
import { asking } from './asking.ts'
import { liveStream } from './stream.ts'
import { useText } from './text/text.ts'

const SAID_FOR = 6000
const LOOK_EVERY = 5000

const later = (then: () => void, ms: number) => setTimeout(then, ms)

/** A search changes nothing and loses nothing. */
const typing = () => document.activeElement?.matches('form:not([role=search]) :is(input, textarea, select)') ?? false
const busy = () => document.visibilityState === 'hidden' || document.querySelector('dialog[open]') !== null || typing()

/** Keeps one stream for this tab, and says quietly what it did. */
export function LiveNote() {
  const { t } = useText()
  const { me, refreshUnread } = useSession()
  const [away, setAway] = useState(false)
  const [said, setSaid] = useState<'list' | 'page' | null>(null)
  const applicant = hasRole(me, 'applicant')
  useEffect(() => {
    if (!applicant) return
    const again = async () => {
      refreshUnread()
      return false
    }
    const watcher = { watched: { kinds: ['application', 'case', 'notice', 'release'] }, again }
    watchers.add(watcher)
    return () => void watchers.delete(watcher)
  }, [applicant, refreshUnread])

  useEffect(() => {
    if (typeof EventSource === 'undefined') return
    let timer: ReturnType<typeof setTimeout>
    const changed = ({ watched }: Watcher) => {
      clearTimeout(timer)
      setSaid(watched?.id ? 'page' : 'list')
      timer = setTimeout(() => setSaid(null), SAID_FOR)
    }
    const around = { now: Date.now, later, random: Math.random }
    const stream = liveStream(
      {
        ...around,
        open: (address, broken) => {
          const source = new EventSource(address)
          source.onerror = broken
          return { addEventListener: (name, then) => source.addEventListener(name, event => then(event as MessageEvent)), close: () => source.close() }
        },
        signedIn: () =>
          api.me().then(
            answer => answer.data.authenticated,
            () => true,
          ),
      },
      asking({ ...around, watchers, busy, changed }),
      setAway,
    )
    const shown = () => stream.hidden(document.visibilityState === 'hidden')
    const page = [
      ['visibilitychange', shown],
      ['pointerdown', stream.touched],
      ['keydown', stream.touched],
    ] as const
    for (const [name, then] of page) document.addEventListener(name, then)
    addEventListener('online', stream.online)
    addEventListener('offline', stream.offline)
    const looking = setInterval(stream.look, LOOK_EVERY)
    shown()
    stream.start()
    return () => {
      stream.end()
      clearInterval(looking)
      clearTimeout(timer)
      for (const [name, then] of page) document.removeEventListener(name, then)
      removeEventListener('online', stream.online)
      removeEventListener('offline', stream.offline)
    }
  }, [me.id])

  return (
    <p class="live-note" role="status">
      {away ? t('live.away') : said && t(said === 'list' ? 'live.list' : 'live.page')}
    </p>
  )
}
