import { type Answer, answer, clientOf } from './client.ts'
import { serverClock } from './server-clock.ts'

export const client = clientOf(location.origin)

const SIZE = 200 // the most that a service gives at once
const MOST_PAGES = 20

/** A whole list: an office has some hundred media, and the one that is not shown is the one that is asked for. */
export async function all<L extends { items: unknown[]; total: number }>(
  get: (at: { size: number; page: number }) => Promise<Answer<L>>,
  mostPages = MOST_PAGES,
): Promise<Answer<L>> {
  const first = await get({ size: SIZE, page: 0 })
  const items = [...first.data.items]
  for (let page = 1; items.length < first.data.total && page < mostPages; page++) {
    const next = (await get({ size: SIZE, page })).data.items
    if (next.length === 0) break
    items.push(...next)
  }
  return { ...first, data: { ...first.data, items } }
}

const hearTime = (periods: readonly ({ serverTime: string } | null)[]) => {
  for (const period of periods) serverClock.hear(Date.parse(period?.serverTime ?? '')) // a spoilt list breaks its page, not the clock
}

/** Asked by pages of several features; what only one asks lies in its folder. */
export const api = {
  me: () => answer(client.GET('/api/me')),
  logout: () => answer(client.POST('/logout')),
  config: () => answer(client.GET('/api/config')),
  office: () => answer(client.GET('/api/office')),
  offices: () => all(query => answer(client.GET('/api/offices', { params: { query } }))),
  periods: async () => {
    const answered = await all(query => answer(client.GET('/api/periods', { params: { query } })))
    hearTime(answered.data.items)
    return answered
  },
  period: async (id: string) => {
    const answered = await answer(client.GET('/api/periods/{id}', { params: { path: { id } } }))
    hearTime([answered.data])
    return answered
  },
  /** Only for its time: `Date`, and to the millisecond what a period says. */
  time: async () => hearTime((await answer(client.GET('/api/periods', { params: { query: { size: 1, page: 0 } } }))).data.items),
  availability: (from: string, to: string) => answer(client.GET('/api/availability', { params: { query: { from, to } } })),
  notices: () => answer(client.GET('/api/notices')),
}
