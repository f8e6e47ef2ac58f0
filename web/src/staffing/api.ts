import { answer } from '../api/client.ts'
import { all, client } from '../api/sahkan.ts'
import type { NewPerson, OfficeRole, Person } from '../api/types.ts'

const seen = ({ id, version }: Person) => ({ params: { path: { id }, header: { 'If-Match': `"${version}"` } } })

export const staffingApi = {
  invite: (body: NewPerson) => answer(client.POST('/api/people', { body })),
  inviteAgain: (person: Person) => answer(client.POST('/api/people/{id}/invitation', seen(person))),
  roles: (person: Person, roles: OfficeRole[]) => answer(client.PUT('/api/people/{id}/roles', { ...seen(person), body: { roles } })),
  disable: (person: Person) => answer(client.POST('/api/people/{id}/disabling', seen(person))),
  enable: (person: Person) => answer(client.POST('/api/people/{id}/enabling', seen(person))),
  absent: (person: Person, body: { from: string; until: string; standIn: string | null }) =>
    answer(client.PUT('/api/people/{id}/absence', { ...seen(person), body })),
  back: (person: Person) => answer(client.DELETE('/api/people/{id}/absence', seen(person))),
  colleagues: () => all(query => answer(client.GET('/api/people', { params: { query: { state: 'ACTIVE', ...query } } }))),
  handOver: (from: string, to: string) => answer(client.POST('/api/cases/hand-over', { body: { from, to } })),
}
