import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'

export const noticeApi = {
  read: (id: string) => answer(client.POST('/api/notices/{id}/read', { params: { path: { id } } })),
}
