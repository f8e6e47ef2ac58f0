import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'
import type { OfficeRole, PersonState } from '../api/types.ts'
import { inOffice } from '../ui/own-office.tsx'

export const peopleOnPage = 25
export const changesOnPage = 20

type Filter = { q?: string | undefined; role?: OfficeRole | undefined; state?: PersonState | undefined; office?: string | undefined }

const given = (filter: Filter) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as { q?: string; role?: OfficeRole; state?: PersonState; office?: string }

export const peopleApi = {
  people: (filter: Filter, page: number) => answer(client.GET('/api/people', { params: { query: { ...given(filter), size: peopleOnPage, page } } })),
  person: (id: string, office: string | undefined) => answer(client.GET('/api/people/{id}', { params: { path: { id }, query: inOffice(office) } })),
  changes: (personId: string | undefined, office: string | undefined, page: number) =>
    answer(client.GET('/api/people/changes', { params: { query: { ...(personId && { personId }), ...inOffice(office), size: changesOnPage, page } } })),
}
