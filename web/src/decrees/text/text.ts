import { textWith } from '../../session.tsx'
import { id } from './id.ts'

export const useText = textWith({ id, en: async () => (await import('./en.ts')).en })
