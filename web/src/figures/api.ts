import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'

export const figureApi = {
  period: (id: string) => answer(client.GET('/api/periods/{id}/figures', { params: { path: { id } } })),
  review: (periodId: string) => answer(client.GET('/api/cases/figures', { params: { query: { periodId } } })),
}
