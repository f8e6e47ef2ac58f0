import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'
import type { NewOffice, NewPerson, OfficeInput } from '../api/types.ts'
import { firstOffice } from '../ui/own-office.tsx'

export const versionsOnPage = 20

const isFirst = (key: string) => key === firstOffice
const of = (key: string) => ({ params: { path: { key } } })

export const officeApi = {
  add: (body: NewOffice) => answer(client.POST('/api/offices', { body })),
  invite: (body: NewPerson) => answer(client.POST('/api/people', { body })),
  /** As it is now: whoever changes it needs its newest version. */
  office: (key: string) => answer(isFirst(key) ? client.GET('/api/office', { cache: 'no-cache' }) : client.GET('/api/offices/{key}', of(key))),
  change: (key: string, etag: string, office: OfficeInput) => {
    const header = { 'If-Match': etag }
    return answer(
      isFirst(key)
        ? client.PUT('/api/office', { params: { header }, body: office })
        : client.PUT('/api/offices/{key}', { params: { path: { key }, header }, body: office }),
    )
  },
  bear: (key: string, etag: string, file: File) =>
    answer(
      client.PUT('/api/offices/{key}/emblem', {
        params: { path: { key }, header: { 'If-Match': etag } },
        body: { file },
        bodySerializer: () => {
          const form = new FormData()
          form.append('file', file)
          return form
        },
      }),
    ),
  bearNone: (key: string, etag: string) => answer(client.DELETE('/api/offices/{key}/emblem', { params: { path: { key }, header: { 'If-Match': etag } } })),
  status: (key: string, etag: string, status: 'OPEN' | 'CLOSED') =>
    answer(client.PUT('/api/offices/{key}/status', { params: { path: { key }, header: { 'If-Match': etag } }, body: { status } })),
  versions: (key: string, page: number) => {
    const query = { size: versionsOnPage, page }
    return answer(
      isFirst(key)
        ? client.GET('/api/office/versions', { params: { query } })
        : client.GET('/api/offices/{key}/versions', { params: { path: { key }, query } }),
    )
  },
}
