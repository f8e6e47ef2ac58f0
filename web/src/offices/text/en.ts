import type { id } from './id.ts'

export const en: Record<keyof typeof id, string> = {
  'offices.title': 'Offices of this installation',
  'offices.lead':
    'Each office has its own people, periods and decrees. What is one office’s is not seen by another; applicants use one account for all of them.',
  'offices.first': 'The first office',
  'offices.add': 'Add an office',
  'offices.addDo': 'Add',
  'offices.added': '{name} was added. Invite its administrator now.',
  'offices.slug': 'Its word for itself',
  'offices.slugHint': 'Small letters, digits and hyphens, such as kominfo-contoh. It cannot be changed.',
  'offices.invite': 'Invite an administrator',
  'offices.inviteDo': 'Send the invitation',
  'offices.inviteText': 'The first administrator of {name} invites the other people of that office.',
  'offices.invited': 'The invitation as administrator of {name} was sent to {email}.',
  'offices.personName': 'Name',
  'offices.personEmail': 'E-mail',
}
