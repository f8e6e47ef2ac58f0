import { id as formsId } from '../../forms/text/id.ts'
import { textWith } from '../../session.tsx'
import { id } from './id.ts'

/** With the names of the fields, which are those of the page that everybody of the office sees. */
export const useText = textWith({
  id: { ...formsId, ...id },
  en: async () => ({ ...(await import('../../forms/text/en.ts')).en, ...(await import('./en.ts')).en }),
})
