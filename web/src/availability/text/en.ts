import type { id } from './id.ts'

export const en: Record<keyof typeof id, string> = {
  'availability.of': 'Interruptions: {title}',
  'availability.lead': 'When Sahkan could not be used, as the system itself wrote it down.',
  'availability.between': 'From {from} to {to}.',
  'availability.since': 'Written down since {since}; what was before is not known.',
  'availability.none': 'No interruption was recorded.',
  'availability.notYet': 'The window has not opened yet.',
  'availability.from': 'From',
  'availability.to': 'To',
  'availability.long': 'How long',
  'availability.what': 'What happened',
  'availability.UNREACHABLE': 'Could not be reached.',
  'availability.REFUSING': 'Requests were refused by a fault of ours.',
  'availability.refused': '{n} of {of} requests.',
  'availability.how':
    'A silence of less than a minute and a half does not count. A minute counts when at least five requests, and one in twenty, were refused.',
  'availability.export': 'Download the record (JSON)',
}
