import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'
import type { NewOffice, NewPerson } from '../api/types.ts'

export const officesOnPage = 25

export const officesApi = {
  list: (page: number) => answer(client.GET('/api/offices', { params: { query: { size: officesOnPage, page } }, cache: 'no-cache' })),
  add: (body: NewOffice) => answer(client.POST('/api/offices', { body })),
  invite: (body: NewPerson) => answer(client.POST('/api/people', { body })),
}
