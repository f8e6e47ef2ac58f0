import { id as casesId } from '../../cases/text/id.ts'
import { textWith } from '../../session.tsx'
import { id } from './id.ts'

export const useText = textWith({
  id: { ...casesId, ...id },
  en: async () => ({ ...(await import('../../cases/text/en.ts')).en, ...(await import('./en.ts')).en }),
})
