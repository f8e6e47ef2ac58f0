import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'
import type { NewPeriod } from '../api/types.ts'

export const periodApi = {
  announce: (body: NewPeriod) => answer(client.POST('/api/periods', { body })),
  extend: (id: string, ifMatch: string, closesAt: string, reason: string) =>
    answer(client.POST('/api/periods/{id}/extension', { params: { path: { id }, header: { 'If-Match': ifMatch } }, body: { closesAt, reason } })),
}
