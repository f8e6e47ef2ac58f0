import { addressOf, answer } from '../api/client.ts'
import { all, client } from '../api/sahkan.ts'

export const formApi = {
  inUse: () => answer(client.GET('/api/decrees/form')),
  versions: () => all(query => answer(client.GET('/api/decrees/form/versions', { params: { query } }))),
  previewOf: (version: number) => addressOf('/api/decrees/form/versions/{version}/preview.pdf', { version }),
}
