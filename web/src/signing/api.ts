import { addressOf, answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'

const based = (id: string, ifMatch: string) => ({ path: { id }, header: { 'If-Match': ifMatch } })

export const signingApi = {
  handOut: (id: string, ifMatch: string, set: string | null) =>
    answer(client.POST('/api/decrees/{id}/hand-out', { params: { ...based(id, ifMatch), query: set === null ? {} : { set } } })),
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
