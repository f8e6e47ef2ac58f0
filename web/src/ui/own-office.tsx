import { useState } from 'react'
import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'
import type { OwnOffice, Role } from '../api/types.ts'
import { hasRole, useSession, useText } from '../session.tsx'
import { useLoad } from './load.ts'

/** The office that was there before there were others. */
export const firstOffice = 'first'

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

/** In which of their offices somebody works: the one chosen last in this tab. Whoever is of one has no choice and sees none. */
export function useOwnOffices(...roles: Role[]) {
  const { me } = useSession()
  const [chosen, setChosen] = useState(() => remembered(me.id))
  const { now } = useLoad(() => askedOnce(me.id), [me.id])
  const offices = now.state === 'ready' ? now.data.items.filter(office => roles.some(role => office.roles.includes(role))) : []
  const here = offices.find(({ key }) => key === chosen) ?? offices[0] ?? null
  const isOne = now.state !== 'loading' && offices.length < 2
  return {
    ready: now.state !== 'loading',
    offices,
    /** Null until it is told. */
    here,
    /** What lists are asked for: nothing, unless there is a choice. */
    asked: isOne ? undefined : (here?.key ?? chosen),
    has: (role: Role) => (here ? here.roles.includes(role) : now.state === 'failed' && hasRole(me, role)),
    /** Of a thing of this office, whichever one works in. */
    mayIn: (key: string, ...wanted: Role[]) => offices.some(office => office.key === key && wanted.some(role => office.roles.includes(role))),
    choose: (key: string) => {
      try {
        sessionStorage.setItem(nameOf(me.id), key)
      } catch {
        // Storage may be forbidden; the choice then lasts for this page only.
      }
      setChosen(key)
    },
  }
}

type SwitchProps = { own: { offices: readonly OwnOffice[]; here: OwnOffice | null; choose: (key: string) => void } }

/** Says in which office one works, and changes it. */
export function OfficeSwitch({ own: { offices, here, choose } }: SwitchProps) {
  const { t, both } = useText()
  if (!here || offices.length < 2) return null
  return (
    <div class="field">
      <label for="office-switch">{t('app.workingIn')}</label>
      <select id="office-switch" value={here.key} onChange={event => choose(event.currentTarget.value)}>
        {offices.map(({ key, name }) => (
          <option key={key} value={key} selected={key === here.key}>
            {both(name)}
          </option>
        ))}
      </select>
    </div>
  )
}
