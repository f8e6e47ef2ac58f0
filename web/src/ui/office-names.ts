import { api } from '../api/sahkan.ts'
import type { Office } from '../api/types.ts'
import { useText } from '../session.tsx'
import { useLoad } from './load.ts'
import { firstOffice } from './own-office.tsx'

const none = { status: 200, data: { items: [] as Office[], total: 0 }, etag: null }

/** Whose a period is, by its office's key; of an installation with one office nobody asks and nothing is said. */
export function useOfficeNames(things: readonly { office: string }[]) {
  const { both } = useText()
  const several = things.some(({ office }) => office !== firstOffice)
  const { now } = useLoad(async () => (several ? api.offices() : none), [several])
  const offices = now.state === 'ready' ? now.data.items : []
  return (key: string) => both(offices.find(office => office.key === key)?.name)
}
