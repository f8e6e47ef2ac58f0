import { addressOf, answer } from '../api/client.ts'
import { all, client } from '../api/sahkan.ts'
import { inOffice } from '../ui/own-office.tsx'

type OfOffice = string | undefined

export const formApi = {
  inUse: (office: OfOffice) => answer(client.GET('/api/decrees/form', { params: { query: inOffice(office) } })),
  versions: (office: OfOffice) => all(query => answer(client.GET('/api/decrees/form/versions', { params: { query: { ...inOffice(office), ...query } } }))),
  previewOf: (version: number, office: OfOffice) =>
    addressOf('/api/decrees/form/versions/{version}/preview.pdf', { version }) + (office ? `?office=${encodeURIComponent(office)}` : ''),
}
