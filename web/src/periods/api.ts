import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'

export const seen = (id: string, ifMatch: string) => ({ params: { path: { id }, header: { 'If-Match': ifMatch } } })

export const periodApi = {
  approve: (id: string, ifMatch: string) => answer(client.POST('/api/periods/{id}/extension/approval', seen(id, ifMatch))),
  decline: (id: string, ifMatch: string, reason: string) =>
    answer(client.POST('/api/periods/{id}/extension/refusal', { ...seen(id, ifMatch), body: { reason } })),
}
