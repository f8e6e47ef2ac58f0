import { en as casesEn } from '../../cases/text/en.ts'
import { id as casesId } from '../../cases/text/id.ts'
import { textWith } from '../../session.tsx'
import { en } from './en.ts'
import { id } from './id.ts'

export const useText = textWith({ id: { ...casesId, ...id }, en: { ...casesEn, ...en } })
