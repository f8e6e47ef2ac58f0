import { addressOf, answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'

export const publicApi = {
  decree: (publicCode: string) => answer(client.GET('/api/public/decrees/{publicCode}', { params: { path: { publicCode } } })),
  byNumber: (number: string) => answer(client.GET('/api/public/decrees', { params: { query: { number } } })),
  office: (key: string) => answer(client.GET('/api/offices/{key}', { params: { path: { key } } })),
  digest: (sha256: string) => answer(client.GET('/api/public/digests/{sha256}', { params: { path: { sha256 } } })),
  pdfOf: (publicCode: string) => addressOf('/api/public/decrees/{publicCode}/decree.pdf', { publicCode }),
}
