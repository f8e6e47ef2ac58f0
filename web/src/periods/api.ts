import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'

export const seen = (id: string, ifMatch: string) => ({ params: { path: { id }, header: { 'If-Match': ifMatch } } })

const ofOne = (id: string, extension: string, ifMatch: string) => ({ params: { path: { id, extension }, header: { 'If-Match': ifMatch } } })

/** @param one the extension for one application; without it the one for all that waits */
export const periodApi = {
  terms: () => answer(client.GET('/api/periods/terms')),
  approve: (id: string, ifMatch: string, one?: string) =>
    answer(
      one
        ? client.POST('/api/periods/{id}/single-extensions/{extension}/approval', ofOne(id, one, ifMatch))
        : client.POST('/api/periods/{id}/extension/approval', seen(id, ifMatch)),
    ),
  decline: (id: string, ifMatch: string, reason: string, one?: string) =>
    answer(
      one
        ? client.POST('/api/periods/{id}/single-extensions/{extension}/refusal', { ...ofOne(id, one, ifMatch), body: { reason } })
        : client.POST('/api/periods/{id}/extension/refusal', { ...seen(id, ifMatch), body: { reason } }),
    ),
}
