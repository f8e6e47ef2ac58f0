import { answer } from '../api/client.ts'
import { all, client } from '../api/sahkan.ts'
import type { DecreeFormInput } from '../api/types.ts'
import { inOffice } from '../ui/own-office.tsx'

export const formEditorApi = {
  /** Who may sign, or is invited to, and who was disabled. */
  signers: (office: string | undefined) =>
    all(query => answer(client.GET('/api/people', { params: { query: { ...inOffice(office), role: 'signatory', ...query } } }))),
  save: (ifMatch: string, form: DecreeFormInput, reason: string, office: string | undefined) =>
    answer(client.PUT('/api/decrees/form', { params: { query: inOffice(office), header: { 'If-Match': ifMatch } }, body: { form, reason } })),
  preview: (form: DecreeFormInput, office: string | undefined) =>
    answer(client.POST('/api/decrees/form/preview', { params: { query: inOffice(office) }, body: form, parseAs: 'blob' })),
}
