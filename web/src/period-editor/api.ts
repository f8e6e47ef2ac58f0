import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'
import type { Extension, NewPeriod, PeriodChangeInput, RequirementInput, SingleExtensionInput } from '../api/types.ts'
import { seen } from '../periods/api.ts'
import { FORMAT } from './requirement-set.ts'

export type NextStage = 'IN_REVIEW' | 'DECIDED' | 'ARCHIVED'

export const periodEditorApi = {
  prepare: (body: NewPeriod) => answer(client.POST('/api/periods', { body })),
  edit: (id: string, ifMatch: string, body: NewPeriod) => answer(client.PUT('/api/periods/{id}', { ...seen(id, ifMatch), body })),
  announce: (id: string, ifMatch: string) => answer(client.POST('/api/periods/{id}/announcement', seen(id, ifMatch))),
  attach: (id: string, ifMatch: string, file: File, reason?: string) =>
    answer(
      client.POST('/api/periods/{id}/attachments', {
        ...seen(id, ifMatch),
        body: { file },
        bodySerializer: () => {
          const form = new FormData()
          form.append('file', file)
          if (reason) form.append('reason', reason)
          return form
        },
      }),
    ),
  detach: (id: string, ifMatch: string, sha256: string, reason?: string) =>
    answer(
      client.POST('/api/periods/{id}/attachments/{sha256}/removal', {
        params: { path: { id, sha256 }, header: { 'If-Match': ifMatch } },
        body: { reason: reason ?? null },
      }),
    ),
  change: (id: string, ifMatch: string, body: PeriodChangeInput) => answer(client.POST('/api/periods/{id}/changes', { ...seen(id, ifMatch), body })),
  askExtension: (id: string, ifMatch: string, body: Extension) => answer(client.POST('/api/periods/{id}/extension', { ...seen(id, ifMatch), body })),
  askSingle: (id: string, ifMatch: string, body: SingleExtensionInput) =>
    answer(client.POST('/api/periods/{id}/single-extensions', { ...seen(id, ifMatch), body })),
  goOn: (id: string, ifMatch: string, stage: NextStage) => answer(client.POST('/api/periods/{id}/stage', { ...seen(id, ifMatch), body: { stage } })),
  cancel: (id: string, ifMatch: string, reason: string) => answer(client.POST('/api/periods/{id}/cancellation', { ...seen(id, ifMatch), body: { reason } })),
  sets: () => answer(client.GET('/api/requirement-sets', { params: { query: { size: 200 } } })),
  set: (id: string) => answer(client.GET('/api/requirement-sets/{id}', { params: { path: { id } } })),
  beginSet: (office: string, name: string, reason: string, requirements: RequirementInput[]) =>
    answer(client.POST('/api/requirement-sets', { body: { office, name, reason, requirements } })),
  nextVersion: (id: string, ifMatch: string, reason: string, requirements: RequirementInput[]) =>
    answer(client.POST('/api/requirement-sets/{id}/versions', { ...seen(id, ifMatch), body: { reason, requirements } })),
  compareVersions: (id: string, number: number, before: number) =>
    answer(client.GET('/api/requirement-sets/{id}/versions/{number}/differences', { params: { path: { id, number }, query: { before } } })),
  comparePeriod: (id: string, set: string, version: number) =>
    answer(client.GET('/api/periods/{id}/requirement-differences', { params: { path: { id }, query: { set, version } } })),
  /** The server checks a set and keeps nothing of it. */
  read: (requirements: RequirementInput[]) => answer(client.POST('/api/requirement-sets/reading', { body: { format: FORMAT, requirements } })),
  readDocument: (document: Record<string, unknown>) => answer(client.POST('/api/requirement-sets/reading', { body: document })),
  documentOf: (id: string, version: number) => `/api/requirement-sets/${id}/versions/${version}/document`,
  copy: (id: string, code: string) => answer(client.POST('/api/periods/{id}/copy', { params: { path: { id } }, body: { code } })),
}
