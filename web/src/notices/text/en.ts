import type { id } from './id.ts'

export const en: Record<keyof typeof id, string> = {
  'notices.empty': 'No notices yet.',
  'notices.unread': 'Unread',
  'notices.markRead': 'Mark as read',
  'notices.openApplication': 'Open the application',
  'notices.openRelease': 'Open the release',
  'notices.due': 'Correct it before: {when}.',
  'notices.decree': 'Decree number: {number}.',
  'notices.embargo': 'Embargo until {when}.',
  'email.PENDING': 'E-mail on its way',
  'email.SENT': 'E-mail sent',
  'email.FAILED': 'E-mail could not be sent',
  'email.BOUNCED': 'E-mail came back',
  'email.REACHED': 'The office told you another way',
  'email.SUPERSEDED': 'E-mail not sent any more',
  'notices.closes': 'closes {when}',
  'notices.why': 'Reason: {reason}',
}
