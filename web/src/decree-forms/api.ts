import { addressOf, answer } from '../api/client.ts'
import { all, client } from '../api/sahkan.ts'
import type { NewSequenceSharing, SequenceSharing } from '../api/types.ts'
import { inOffice } from '../ui/own-office.tsx'

type OfOffice = string | undefined

type Said = [sharing: SequenceSharing, reason: string, office: OfOffice]

const because = (...[{ id, version }, reason, office]: Said) => ({
  params: { path: { id }, query: inOffice(office), header: { 'If-Match': `"${version}"` } },
  body: { reason },
})

export const sequenceApi = {
  now: (office: OfOffice) => answer(client.GET('/api/decrees/sequence', { params: { query: inOffice(office) } })),
  ask: (body: NewSequenceSharing, office: OfOffice) => answer(client.POST('/api/decrees/sequence/sharings', { params: { query: inOffice(office) }, body })),
  accept: (...said: Said) => answer(client.POST('/api/decrees/sequence/sharings/{id}/accept', because(...said))),
  decline: (...said: Said) => answer(client.POST('/api/decrees/sequence/sharings/{id}/decline', because(...said))),
  withdraw: (...said: Said) => answer(client.POST('/api/decrees/sequence/sharings/{id}/withdraw', because(...said))),
  end: (...said: Said) => answer(client.POST('/api/decrees/sequence/sharings/{id}/end', because(...said))),
}

export const formApi = {
  inUse: (office: OfOffice) => answer(client.GET('/api/decrees/form', { params: { query: inOffice(office) } })),
  versions: (office: OfOffice) => all(query => answer(client.GET('/api/decrees/form/versions', { params: { query: { ...inOffice(office), ...query } } }))),
  previewOf: (version: number, office: OfOffice) =>
    addressOf('/api/decrees/form/versions/{version}/preview.pdf', { version }) + (office ? `?office=${encodeURIComponent(office)}` : ''),
}
