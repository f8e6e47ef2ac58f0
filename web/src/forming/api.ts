import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'
import type { DecreeFormInput } from '../api/types.ts'

export const formingApi = {
  save: (ifMatch: string, form: DecreeFormInput, reason: string) =>
    answer(client.PUT('/api/decrees/form', { params: { header: { 'If-Match': ifMatch } }, body: { form, reason } })),
  preview: (form: DecreeFormInput) => answer(client.POST('/api/decrees/form/preview', { body: form, parseAs: 'blob' })),
}
