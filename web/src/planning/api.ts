import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'
import type { NewPeriod, PeriodChangeInput } from '../api/types.ts'
import { seen } from '../periods/api.ts'

export type NextStage = 'IN_REVIEW' | 'DECIDED' | 'ARCHIVED'

export const planningApi = {
  prepare: (body: NewPeriod) => answer(client.POST('/api/periods', { body })),
  edit: (id: string, ifMatch: string, body: NewPeriod) => answer(client.PUT('/api/periods/{id}', { ...seen(id, ifMatch), body })),
  announce: (id: string, ifMatch: string) => answer(client.POST('/api/periods/{id}/announcement', seen(id, ifMatch))),
  change: (id: string, ifMatch: string, body: PeriodChangeInput) => answer(client.POST('/api/periods/{id}/changes', { ...seen(id, ifMatch), body })),
  askExtension: (id: string, ifMatch: string, closesAt: string, reason: string) =>
    answer(client.POST('/api/periods/{id}/extension', { ...seen(id, ifMatch), body: { closesAt, reason } })),
  goOn: (id: string, ifMatch: string, stage: NextStage) => answer(client.POST('/api/periods/{id}/stage', { ...seen(id, ifMatch), body: { stage } })),
  cancel: (id: string, ifMatch: string, reason: string) => answer(client.POST('/api/periods/{id}/cancellation', { ...seen(id, ifMatch), body: { reason } })),
  copy: (id: string, code: string) => answer(client.POST('/api/periods/{id}/copy', { params: { path: { id } }, body: { code } })),
}
