import { addressOf, answer, fetchWithProgress, kept } from '../api/client.ts'
import { all, client } from '../api/sahkan.ts'
import type { Application, FieldValues } from '../api/types.ts'

export const applicationApi = {
  applications: () => all(query => answer(client.GET('/api/applications', { params: { query } }))),
  application: (id: string) => answer(client.GET('/api/applications/{id}', { params: { path: { id } } })),
  draft: (periodId: string, outletId: string) =>
    kept(`draft.${periodId}.${outletId}`, key =>
      client.POST('/api/applications', { params: { header: { 'Idempotency-Key': key } }, body: { periodId, outletId } }),
    ),
  attach: (id: string, requirementCode: string, ifMatch: string, file: File | null, fields: FieldValues, onProgress: (share: number) => void) =>
    answer(
      client.PUT('/api/applications/{id}/documents/{requirementCode}', {
        params: { path: { id, requirementCode }, header: { 'If-Match': ifMatch } },
        body: file ? { file, fields } : { fields },
        bodySerializer: () => formOf(file, fields),
        fetch: fetchWithProgress(onProgress),
      }),
    ),
  attachAll: (id: string, ifMatch: string, files: { code: string; file: File }[], onProgress: (share: number) => void) =>
    answer(
      client.PUT('/api/applications/{id}/documents', {
        params: { path: { id }, header: { 'If-Match': ifMatch } },
        body: {},
        bodySerializer: () => {
          const form = new FormData()
          for (const { code, file } of files) form.append(`file.${code}`, file, file.name)
          return form
        },
        fetch: fetchWithProgress(onProgress),
      }),
    ),
  removeDocument: (id: string, requirementCode: string, ifMatch: string) =>
    answer(client.DELETE('/api/applications/{id}/documents/{requirementCode}', { params: { path: { id, requirementCode }, header: { 'If-Match': ifMatch } } })),
  contentOf: (id: string, requirementCode: string) => addressOf('/api/applications/{id}/documents/{requirementCode}/content', { id, requirementCode }),
  submit: ({ id, receipts }: Application, ifMatch: string, acknowledgeMissing: boolean) =>
    kept(`submission.${id}.${receipts.length}`, key =>
      client.POST('/api/applications/{id}/submission', {
        params: { path: { id }, header: { 'If-Match': ifMatch, 'Idempotency-Key': key } },
        body: { acknowledgeMissing },
      }),
    ),
  withdraw: (id: string, ifMatch: string) =>
    answer(client.POST('/api/applications/{id}/withdrawal', { params: { path: { id }, header: { 'If-Match': ifMatch } } })),
  receipt: (id: string) => answer(client.GET('/api/applications/{id}/receipt', { params: { path: { id } } })),
  timeline: (id: string) => answer(client.GET('/api/applications/{id}/timeline', { params: { path: { id } } })),
  outcome: (id: string) => answer(client.GET('/api/cases/{id}/outcome', { params: { path: { id } } })),
  pressCardOf: (applicationId: string) => addressOf('/api/decrees/partners/{applicationId}/press-card.pdf', { applicationId }),
  extractOf: (applicationId: string) => addressOf('/api/decrees/partners/{applicationId}/extract.pdf', { applicationId }),
  refusalOf: (applicationId: string) => addressOf('/api/letters/{applicationId}/refusal.pdf', { applicationId }),
}

function formOf(file: File | null, fields: FieldValues): FormData {
  const form = new FormData()
  if (file) form.append('file', file, file.name)
  form.append('fields', new Blob([JSON.stringify(fields)], { type: 'application/json' }))
  return form
}
