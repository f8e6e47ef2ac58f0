import type { ComponentChildren } from 'preact'
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { speak, spoken } from './api/client.ts'
import { api } from './api/sahkan.ts'
import type { Bilingual, Config, Me, Office, PeriodText, Role } from './api/types.ts'
import { isOther, rememberedOffice, wear } from './look.ts'
import type { TextKey } from './text/id.ts'
import { fill, type Language, type Params, say, sayValue } from './text/text.ts'

const anonymous: Me = { authenticated: false, id: null, name: null, username: null, email: null, roles: [], language: 'id' }

type Session = {
  me: Me
  config: Config | null
  /** Null until it is told for the first time on this device. */
  office: Office | null
  /** Whose name and emblem the pages bear: none, for who is of no office where there are several. */
  head: Office | null
  setOffice: (office: Office) => void
  ready: boolean
  language: Language
  setLanguage: (language: Language) => void
  unread: number
  /** Letters to this person that came back. */
  returned: number
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
  const [office, setOfficeState] = useState<Office | null>(rememberedOffice)
  const [shared, setShared] = useState(false)
  const [ready, setReady] = useState(false)
  const [unread, setUnread] = useState(0)
  const [returned, setReturned] = useState(0)
  const [language, setLanguageState] = useState<Language>(rememberedLanguage)
  speak(language)

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const setLanguage = useCallback((next: Language) => {
    try {
      localStorage.setItem('sahkan.language', next)
    } catch {
      // Storage may be forbidden; the choice then lasts for this page only.
    }
    setLanguageState(next)
  }, [])

  const setOffice = useCallback((told: Office) => {
    wear(told)
    setOfficeState(told)
  }, [])

  const refreshUnread = useCallback(() => {
    api.notices().then(
      answer => {
        setUnread(answer.data.unread)
        setReturned(answer.data.returned ?? 0)
      },
      () => setUnread(0),
    )
  }, [])

  useEffect(() => {
    api
      .me()
      .then(answer => {
        setMe(answer.data)
        if (answer.data.authenticated && answer.data.roles.includes('applicant')) refreshUnread()
        if (isOfNoOffice(answer.data))
          api.offices().then(
            ({ data }) => setShared(data.total > 1),
            () => {},
          )
      })
      .catch(() => setMe(anonymous))
      .finally(() => setReady(true))
    api.config().then(
      answer => setConfig(answer.data),
      () => setConfig(null),
    )
    // Whoever works in another office keeps its head and its clock.
    if (isOther(office)) return
    api.office().then(
      answer => setOffice(answer.data),
      () => {},
    )
  }, [refreshUnread, setOffice])

  const session = useMemo(
    () => ({ me, config, office, head: shared && isOfNoOffice(me) ? null : office, setOffice, ready, language, setLanguage, unread, returned, refreshUnread }),
    [me, config, office, shared, setOffice, ready, language, setLanguage, unread, returned, refreshUnread],
  )
  return <Context.Provider value={session}>{children}</Context.Provider>
}

export function useSession(): Session {
  const session = useContext(Context)
  if (!session) throw new Error('outside SessionProvider')
  return session
}

/** Applicants are people of the whole installation. */
export const isOfNoOffice = (me: Me) => me.roles.every(role => role === 'applicant')

export const hasRole = (me: Me, ...roles: Role[]) => roles.some(role => me.roles.includes(role))

export function useText() {
  const { language } = useSession()
  return useMemo(
    () => ({
      language,
      t: (key: TextKey, params?: Params) => say(language, key, params),
      code: (value: string) => sayValue(language, 'code', value),
      step: (value: string) => sayValue(language, 'timeline', value),
      both: (texts: Bilingual | PeriodText | null | undefined) => texts?.[language] ?? texts?.id ?? '',
    }),
    [language],
  )
}

/** A feature's own sentences beside those that everybody loads. */
export function textWith<Key extends string>(own: Record<Language, Record<Key, string>>) {
  const isOwn = (key: TextKey | Key): key is Key => key in own.id
  return function useTextWithOwn() {
    const common = useText()
    return useMemo(
      () => ({ ...common, t: (key: TextKey | Key, params?: Params) => (isOwn(key) ? fill(own[common.language][key], params) : common.t(key, params)) }),
      [common],
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
  ['editor', '/redaksi'],
  ['operator', '/operasi'],
  ['auditor', '/verifikasi'],
]
export const firstPage = (me: Me) => workOf.find(([role]) => hasRole(me, role))?.[1] ?? '/'

export const loginAddress = (returnTo = location.pathname === '/' ? startPath : location.pathname + location.search) =>
  inLanguage(`/login?returnTo=${encodeURIComponent(returnTo)}`)
export const registerAddress = (address = '/register') => inLanguage(address)
