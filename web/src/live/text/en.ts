import type { id } from './id.ts'

export const en: Record<keyof typeof id, string> = {
  'live.away': 'The connection was lost. This page may not show the latest; reconnecting…',
  'live.list': 'The list on this page has just been updated.',
  'live.page': 'This page has just been updated.',
}
