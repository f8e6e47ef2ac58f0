import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'

export const readinessApi = {
  readiness: (id: string) => answer(client.GET('/api/decrees/{id}/readiness', { params: { path: { id } } })),
}
