import { textWith } from '../../session.tsx'
import { en } from './en.ts'
import { id } from './id.ts'

export const useText = textWith({ id, en })
