import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'
import type { OfficeInput } from '../api/types.ts'

export const versionsOnPage = 20

export const officeApi = {
  /** As it is now: whoever changes it needs its newest version. */
  office: () => answer(client.GET('/api/office', { cache: 'no-cache' })),
  change: (etag: string, office: OfficeInput) => answer(client.PUT('/api/office', { params: { header: { 'If-Match': etag } }, body: office })),
  versions: (page: number) => answer(client.GET('/api/office/versions', { params: { query: { size: versionsOnPage, page } } })),
}
