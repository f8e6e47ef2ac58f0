import { answer } from '../api/client.ts'
import { all, client } from '../api/sahkan.ts'
import type { components } from '../api/schema.d.ts'

export type SignInput = components['schemas']['SignInput']
export type WaitingDecree = components['schemas']['WaitingDecree']

const based = (id: string, ifMatch: string) => ({ path: { id }, header: { 'If-Match': ifMatch } })

export const inboxApi = {
  waiting: () => all(query => answer(client.GET('/api/decrees/waiting', { params: { query } }))),
  means: () => answer(client.GET('/api/decrees/waiting/means')),
  review: (periodId: string) => answer(client.GET('/api/cases/figures', { params: { query: { periodId } } })),
  sign: (id: string, ifMatch: string, set: string | null, body: SignInput) =>
    answer(client.POST('/api/decrees/{id}/sign', { params: { ...based(id, ifMatch), query: set === null ? {} : { set } }, body })),
  noSignature: (id: string, ifMatch: string, reason: string) =>
    answer(client.POST('/api/decrees/{id}/no-signature', { params: based(id, ifMatch), body: { reason } })),
}
