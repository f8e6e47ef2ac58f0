import { id as periodsId } from '../../periods/text/id.ts'
import { textWith } from '../../session.tsx'
import { id } from './id.ts'

/** With the names of the fields, which are those of the pages that everybody of the office sees. */
export const useText = textWith({
  id: { ...periodsId, ...id },
  en: async () => ({ ...(await import('../../periods/text/en.ts')).en, ...(await import('./en.ts')).en }),
})
