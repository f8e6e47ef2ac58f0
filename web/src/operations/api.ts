import { type Answer, answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'
import type { Delivery, DiscardInput, ReleaseInput, Service } from '../api/types.ts'

/** What is asked again and again must not pile up behind a service that hangs. */
const inTime = () => AbortSignal.timeout(8_000)
const at = (service: Service) => ({ path: { service } })

export const operationsApi = {
  overview: (service: Service) => answer(client.GET('/api/operations/{service}/overview', { params: at(service), signal: inTime() })),
  parked: (service: Service) => answer(client.GET('/api/operations/{service}/parked', { params: at(service), signal: inTime() })),
  parkedRecord: (service: Service, recordId: number) =>
    answer(client.GET('/api/operations/{service}/parked/{recordId}', { params: { path: { service, recordId } } })),
  releaseParked: (service: Service, body: ReleaseInput) => answer(client.POST('/api/operations/{service}/parked/release', { params: at(service), body })),
  discardParked: (service: Service, body: DiscardInput) => answer(client.POST('/api/operations/{service}/parked/discard', { params: at(service), body })),
  operatorActions: (service: Service) =>
    answer(client.GET('/api/operations/{service}/actions', { params: { ...at(service), query: { limit: 20 } }, signal: inTime() })),
  reconciliation: (service: Service) => answer(client.GET('/api/operations/{service}/reconciliation', { params: at(service), signal: inTime() })),
  reconcile: (service: Service) => answer(client.POST('/api/operations/{service}/reconciliation', { params: at(service) })),

  /** Given up first, then those that were tried at least once in vain; `more` that there is no room for. */
  lateDeliveries: async (): Promise<Answer<{ items: Delivery[]; more: number }>> => {
    const lists = await Promise.all(
      [{ state: 'FAILED' as const }, { delayed: true }].map(query => answer(client.GET('/api/notices/deliveries', { params: { query }, signal: inTime() }))),
    )
    const items = lists.flatMap(list => list.data.items)
    const more = lists.reduce((sum, list) => sum + list.data.total, -items.length)
    return { data: { items, more }, etag: null, status: 200 }
  },
}
