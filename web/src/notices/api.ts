import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'

export const onPage = 50

export const noticeApi = {
  list: (page: number) => answer(client.GET('/api/notices', { params: { query: { page, size: onPage } } })),
  read: (id: string) => answer(client.POST('/api/notices/{id}/read', { params: { path: { id } } })),
}
