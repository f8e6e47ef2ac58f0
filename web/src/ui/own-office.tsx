import { useEffect } from 'react'
import { answer } from '../api/client.ts'
import { api, client } from '../api/sahkan.ts'
import type { OwnOffice, Role } from '../api/types.ts'
import { firstOffice } from '../look.ts'
import { navigate, usePlace } from '../router.tsx'
import { hasRole, useSession, useText } from '../session.tsx'
import { useLoad } from './load.ts'

export { firstOffice } from '../look.ts'

const ask = () => answer(client.GET('/api/office/own'))
let told: { by: string | null; own: ReturnType<typeof ask> } | null = null

/** Asked once for each person; groups change seldom, and the services look again. */
function askedOnce(by: string | null) {
  if (told?.by !== by) {
    const own = ask()
    told = { by, own }
    own.catch(() => {
      told = null
    })
  }
  return told.own
}

const nameOf = (person: string | null) => `sahkan.working-office.${person}`

function remembered(person: string | null) {
  try {
    return sessionStorage.getItem(nameOf(person)) ?? undefined
  } catch {
    return undefined
  }
}

function remember(person: string | null, key: string) {
  try {
    sessionStorage.setItem(nameOf(person), key)
  } catch {
    // Storage may be forbidden; the address then says it alone.
  }
}

/** One's own office is meant unless another of one's own is named. */
export const inOffice = (office: string | undefined) => (office ? { office } : {})

/**
 * In which of their offices somebody works: the one in the address, or else the one chosen last in this tab. Whoever is of one has
 * no choice and sees none. Head and clock of the pages are that office's.
 */
export function useOwnOffices(...roles: readonly Role[]) {
  const { me, office: worn, setOffice } = useSession()
  const { search } = usePlace()
  const { now } = useLoad(() => askedOnce(me.id), [me.id])
  const chosen = new URLSearchParams(search).get('office') ?? remembered(me.id)
  const offices = now.state === 'ready' ? now.data.items.filter(office => roles.some(role => office.roles.includes(role))) : []
  const here = offices.find(({ key }) => key === chosen) ?? offices[0] ?? null
  const isOne = now.state !== 'loading' && offices.length < 2
  const key = here?.key
  useEffect(() => {
    if (!key) return
    if (!isOne) remember(me.id, key)
    if (!isOne && new URLSearchParams(location.search).get('office') !== key) say(key, false)
    if (key === (worn?.key ?? firstOffice)) return
    const wanted = key === firstOffice ? api.office() : answer(client.GET('/api/offices/{key}', { params: { path: { key } } }))
    wanted.then(
      ({ data }) => setOffice(data),
      () => {}, // the page works all the same
    )
  }, [key, isOne, search])
  return {
    ready: now.state !== 'loading',
    offices,
    /** Null until it is told. */
    here,
    /** What lists are asked for: nothing, unless there is a choice. */
    asked: isOne ? undefined : (key ?? chosen),
    has: (role: Role) => (here ? here.roles.includes(role) : now.state === 'failed' && hasRole(me, role)),
    /** Whether a thing is this office's; while nobody knows which one that is, all are. */
    isHere: (thing: { office?: string }) => !here || (thing.office ?? firstOffice) === key,
    /** Of a thing of this office, whichever one works in. */
    mayIn: (key: string, ...wanted: Role[]) => offices.some(office => office.key === key && wanted.some(role => office.roles.includes(role))),
    /** Whose a thing is, for who is of several offices. */
    nameOf: (thing: { office?: string }) => (isOne ? undefined : offices.find(({ key }) => key === (thing.office ?? firstOffice))?.name),
  }
}

/** A thing leads to its own office, whichever one was worked in before. */
export function useOfficeOf({ offices, here }: Own, thing: { office?: string } | null) {
  const key = thing && (thing.office ?? firstOffice)
  useEffect(() => {
    if (key && here && key !== here.key && offices.some(office => office.key === key)) say(key, false)
  }, [key, here?.key])
}

/** The same page for that office. A period in the address of a list is of the one before. */
function say(key: string, changed: boolean) {
  const query = new URLSearchParams(location.search)
  if (changed) query.delete('periode')
  query.set('office', key)
  navigate(`${location.pathname}?${query}${location.hash}`, true)
}

type Own = { offices: readonly OwnOffice[]; here: OwnOffice | null }

/** Says in which office one works, and changes it. */
export function OfficeSwitch({ own: { offices, here } }: { own: Own }) {
  const { t, both } = useText()
  if (!here || offices.length < 2) return null
  return (
    <div class="field office-switch">
      <label for="office-switch">{t('app.workingIn')}</label>
      <select id="office-switch" value={here.key} onChange={event => say(event.currentTarget.value, true)}>
        {offices.map(({ key, name }) => (
          <option key={key} value={key} selected={key === here.key}>
            {both(name)}
          </option>
        ))}
      </select>
    </div>
  )
}
