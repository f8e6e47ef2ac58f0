import { api } from '../api/sahkan.ts'
import type { Office } from '../api/types.ts'
import { firstOffice } from '../look.ts'
import { useSession, useText } from '../session.tsx'
import { useLoad } from './load.ts'

type Thing = { office?: string }
const none = { status: 200, data: { items: [] as Office[], total: 0 }, etag: null }
const keyOf = ({ office = firstOffice }: Thing) => office

function useNames(wanted: boolean) {
  const { both } = useText()
  const { now } = useLoad(async () => (wanted ? api.offices() : none), [wanted])
  const offices = now.state === 'ready' ? now.data.items : []
  return (thing: Thing) => both(offices.find(({ key }) => key === keyOf(thing))?.name)
}

/** Whose a period or a decree is; of an installation with one office nobody asks and nothing is said. */
export const useOfficeNames = (things: readonly Thing[]) => useNames(things.some(thing => keyOf(thing) !== firstOffice))

/** The same of one thing, which says it also where there is one office. */
export function useOfficeName(thing: Thing | null): string {
  const { both } = useText()
  const { office } = useSession()
  const other = thing !== null && keyOf(thing) !== office?.key
  const nameOf = useNames(other)
  return other ? nameOf(thing) : both(office?.name)
}
