import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'

export const rankingApi = {
  ranking: (period: string) => answer(client.GET('/api/cases/ranking/{period}', { params: { path: { period } } })),
  draw: (period: string, list: string, refuseBeyond: boolean) =>
    answer(client.POST('/api/cases/ranking/{period}/line', { params: { path: { period } }, body: { list, refuseBeyond } })),
}
