import { answer } from '../api/client.ts'
import { all, client } from '../api/sahkan.ts'
import type { NewPerson, OfficeRole, Person } from '../api/types.ts'
import { inOffice } from '../ui/own-office.tsx'

type Office = string | undefined
const seen = ({ id, version }: Person, office: Office) => ({ params: { path: { id }, query: inOffice(office), header: { 'If-Match': `"${version}"` } } })

export const peopleEditorApi = {
  invite: (body: NewPerson) => answer(client.POST('/api/people', { body })),
  inviteAgain: (person: Person, office: Office) => answer(client.POST('/api/people/{id}/invitation', seen(person, office))),
  roles: (person: Person, office: Office, roles: OfficeRole[]) => answer(client.PUT('/api/people/{id}/roles', { ...seen(person, office), body: { roles } })),
  disable: (person: Person, office: Office) => answer(client.POST('/api/people/{id}/disabling', seen(person, office))),
  leave: (person: Person, office: Office) => answer(client.DELETE('/api/people/{id}', seen(person, office))),
  enable: (person: Person, office: Office) => answer(client.POST('/api/people/{id}/enabling', seen(person, office))),
  absent: (person: Person, office: Office, body: { from: string; until: string; standIn: string | null }) =>
    answer(client.PUT('/api/people/{id}/absence', { ...seen(person, office), body })),
  back: (person: Person, office: Office) => answer(client.DELETE('/api/people/{id}/absence', seen(person, office))),
  colleagues: (office: Office) => all(query => answer(client.GET('/api/people', { params: { query: { state: 'ACTIVE', ...inOffice(office), ...query } } }))),
  handOver: (from: string, to: string, office: Office) => answer(client.POST('/api/cases/hand-over', { body: { from, to, ...inOffice(office) } })),
}
