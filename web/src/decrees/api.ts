import { addressOf, answer } from '../api/client.ts'
import { all, client } from '../api/sahkan.ts'
import type { NewDecree, NewDecreeChange } from '../api/types.ts'

const based = (id: string, ifMatch: string) => ({ path: { id }, header: { 'If-Match': ifMatch } })

export const decreeApi = {
  candidates: (periodId?: string) => answer(client.GET('/api/decrees/candidates', { params: { query: periodId === undefined ? {} : { periodId } } })),
  decrees: () => all(query => answer(client.GET('/api/decrees', { params: { query } }))),
  decree: (id: string) => answer(client.GET('/api/decrees/{id}', { params: { path: { id } } })),
  draftDecree: (body: NewDecree) => answer(client.POST('/api/decrees', { body })),
  partners: (id: string) => answer(client.GET('/api/decrees/{id}/partners', { params: { path: { id } } })),
  changeDecree: (id: string, body: NewDecreeChange) => answer(client.POST('/api/decrees/{id}/changes', { params: { path: { id } }, body })),
  issue: (id: string, ifMatch: string, set: string | null) =>
    answer(client.POST('/api/decrees/{id}/issue', { params: { ...based(id, ifMatch), query: set === null ? {} : { set } } })),
  discard: (id: string, ifMatch: string) => answer(client.POST('/api/decrees/{id}/discard', { params: based(id, ifMatch) })),
  previewOf: (id: string) => addressOf('/api/decrees/{id}/preview.pdf', { id }),
  extractOf: (id: string, applicationId: string) => addressOf('/api/decrees/{id}/partners/{applicationId}/extract.pdf', { id, applicationId }),
  pdfOf: (id: string) => addressOf('/api/decrees/{id}/decree.pdf', { id }),
}
