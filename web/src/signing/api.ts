import { addressOf, answer } from '../api/client.ts'
import { all, client } from '../api/sahkan.ts'
import type { components } from '../api/schema.d.ts'

export type SignInput = components['schemas']['SignInput']
export type WaitingDecree = components['schemas']['WaitingDecree']

const based = (id: string, ifMatch: string) => ({ path: { id }, header: { 'If-Match': ifMatch } })

export const signingApi = {
  handOut: (id: string, ifMatch: string) => answer(client.POST('/api/decrees/{id}/hand-out', { params: based(id, ifMatch) })),
  waiting: () => all(query => answer(client.GET('/api/decrees/waiting', { params: { query } }))),
  means: () => answer(client.GET('/api/decrees/waiting/means')),
  review: (periodId: string) => answer(client.GET('/api/cases/figures', { params: { query: { periodId } } })),
  sign: (id: string, ifMatch: string, set: string | null, body: SignInput) =>
    answer(client.POST('/api/decrees/{id}/sign', { params: { ...based(id, ifMatch), query: set === null ? {} : { set } }, body })),
  noSignature: (id: string, ifMatch: string, reason: string) =>
    answer(client.POST('/api/decrees/{id}/no-signature', { params: based(id, ifMatch), body: { reason } })),
  takeBack: (id: string, ifMatch: string, file: File) =>
    answer(
      client.PUT('/api/decrees/{id}/decree.pdf', {
        params: based(id, ifMatch),
        body: { file },
        bodySerializer: () => {
          const form = new FormData()
          form.append('file', file, file.name)
          return form
        },
      }),
    ),
  voidNumber: (id: string, ifMatch: string, reason: string) => answer(client.POST('/api/decrees/{id}/void', { params: based(id, ifMatch), body: { reason } })),
  unsignedOf: (id: string) => addressOf('/api/decrees/{id}/unsigned.pdf', { id }),
}
