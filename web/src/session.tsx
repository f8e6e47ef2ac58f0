import type { ComponentChildren } from 'preact'
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { speak, spoken } from './api/client.ts'
import { api } from './api/sahkan.ts'
import type { Bilingual, Config, Me, PeriodText, Role } from './api/types.ts'
import type { TextKey } from './text/id.ts'
import { englishCame, fill, isEnglishHere, type Language, type Params, say, sayValue } from './text/text.ts'

const anonymous: Me = { authenticated: false, id: null, name: null, username: null, email: null, roles: [], language: 'id' }

type Session = {
  me: Me
  config: Config | null
  ready: boolean
  language: Language
  /** Whether its words are here. */
  english: boolean
  setLanguage: (language: Language) => void
  unread: number
  refreshUnread: () => void
}

const Context = createContext<Session | null>(null)

export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem('sahkan.language') === 'en' ? 'en' : 'id'
  } catch {
    return 'id'
  }
}

export function SessionProvider({ children }: { children: ComponentChildren }) {
  const [me, setMe] = useState<Me>(anonymous)
  const [config, setConfig] = useState<Config | null>(null)
  const [ready, setReady] = useState(false)
  const [unread, setUnread] = useState(0)
  const [language, setLanguageState] = useState<Language>(rememberedLanguage)
  const [english, setEnglish] = useState(isEnglishHere)
  speak(language)

  useEffect(() => {
    document.documentElement.lang = language
    if (language === 'en') void englishCame().then(() => setEnglish(isEnglishHere()))
  }, [language])

  const setLanguage = useCallback((next: Language) => {
    try {
      localStorage.setItem('sahkan.language', next)
    } catch {
      // Storage may be forbidden; the choice then lasts for this page only.
    }
    setLanguageState(next)
  }, [])

  const refreshUnread = useCallback(() => {
    api.notices().then(
      answer => setUnread(answer.data.unread),
      () => setUnread(0),
    )
  }, [])

  useEffect(() => {
    api
      .me()
      .then(answer => {
        setMe(answer.data)
        if (answer.data.authenticated && answer.data.roles.includes('applicant')) refreshUnread()
      })
      .catch(() => setMe(anonymous))
      .finally(() => setReady(true))
    api.config().then(
      answer => setConfig(answer.data),
      () => setConfig(null),
    )
  }, [refreshUnread])

  const session = useMemo(
    () => ({ me, config, ready, language, english, setLanguage, unread, refreshUnread }),
    [me, config, ready, language, english, setLanguage, unread, refreshUnread],
  )
  return <Context.Provider value={session}>{children}</Context.Provider>
}

export function useSession(): Session {
  const session = useContext(Context)
  if (!session) throw new Error('outside SessionProvider')
  return session
}

export const hasRole = (me: Me, ...roles: Role[]) => roles.some(role => me.roles.includes(role))

export function useText() {
  const { language, english } = useSession()
  return useMemo(
    () => ({
      language,
      t: (key: TextKey, params?: Params) => say(language, key, params),
      code: (value: string) => sayValue(language, 'code', value),
      step: (value: string) => sayValue(language, 'timeline', value),
      both: (texts: Bilingual | PeriodText | null | undefined) => texts?.[language] ?? texts?.id ?? '',
    }),
    [language, english],
  )
}

type Own<Key extends string> = { id: Record<Key, string>; en: () => Promise<Record<Key, string>> }

const coming = new Set<Promise<void>>()
/** Until the words that pages have asked for are here. */
export const wordsCame = () => Promise.all(coming)

/** A feature's own sentences beside those that everybody loads. The English ones come for who reads English; until then, and without a line, the Indonesian stand there. */
export function textWith<Key extends string>({ id, en }: Own<Key>) {
  let english: Record<Key, string> | null = null
  let asked: Promise<void> | null = null
  const ask = () => {
    asked ??= en().then(
      words => {
        english = words
      },
      () => {
        asked = null
      },
    )
    coming.add(asked)
    void asked.then(() => coming.clear())
    return asked
  }
  if (spoken() === 'en') void ask()
  const isOwn = (key: TextKey | Key): key is Key => key in id
  return function useTextWithOwn() {
    const common = useText()
    const [, draw] = useState(0)
    useEffect(() => {
      let there = true
      if (common.language === 'en' && !english) void ask().then(() => there && draw(turn => turn + 1))
      return () => {
        there = false
      }
    }, [common.language])
    const words = (common.language === 'en' && english) || id
    return useMemo(
      () => ({ ...common, words, t: (key: TextKey | Key, params?: Params) => (isOwn(key) ? fill(words[key], params) : common.t(key, params)) }),
      [common, words],
    )
  }
}

/** The pages of the identity server come in the language that was chosen here. */
const inLanguage = (address: string) => (spoken() === 'en' ? `${address}${address.includes('?') ? '&' : '?'}lang=en` : address)

/** Who signs in on the front page goes from here to the first page of their work. */
export const startPath = '/mulai'
const workOf: readonly [Role, string][] = [
  ['applicant', '/permohonan'],
  ['reviewer', '/verifikasi'],
  ['decree-officer', '/sk'],
  ['signatory', '/sk'],
  ['administrator', '/periode'],
  ['operator', '/operasi'],
  ['auditor', '/verifikasi'],
]
export const firstPage = (me: Me) => workOf.find(([role]) => hasRole(me, role))?.[1] ?? '/'

export const loginAddress = (returnTo = location.pathname === '/' ? startPath : location.pathname + location.search) =>
  inLanguage(`/login?returnTo=${encodeURIComponent(returnTo)}`)
export const registerAddress = (address = '/register') => inLanguage(address)
