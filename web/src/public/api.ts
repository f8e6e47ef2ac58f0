import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'

export const publicApi = {
  decree: (publicCode: string) => answer(client.GET('/api/public/decrees/{publicCode}', { params: { path: { publicCode } } })),
  byNumber: (number: string) => answer(client.GET('/api/public/decrees', { params: { query: { number } } })),
  digest: (sha256: string) => answer(client.GET('/api/public/digests/{sha256}', { params: { path: { sha256 } } })),
}
