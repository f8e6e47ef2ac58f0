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
  issue: (id: string, ifMatch: string) => answer(client.POST('/api/decrees/{id}/issue', { params: based(id, ifMatch) })),
  handOut: (id: string, ifMatch: string) => answer(client.POST('/api/decrees/{id}/hand-out', { params: based(id, ifMatch) })),
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
  discard: (id: string, ifMatch: string) => answer(client.POST('/api/decrees/{id}/discard', { params: based(id, ifMatch) })),
  previewOf: (id: string) => addressOf('/api/decrees/{id}/preview.pdf', { id }),
  pdfOf: (id: string) => addressOf('/api/decrees/{id}/decree.pdf', { id }),
}
