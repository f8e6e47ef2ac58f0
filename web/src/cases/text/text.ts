import { en as firmsEn } from '../../company-words/text/en.ts'
import { id as firms } from '../../company-words/text/id.ts'
import { textWith } from '../../session.tsx'
import { en } from './en.ts'
import { id } from './id.ts'

export const useText = textWith({ id: { ...firms, ...id }, en: { ...firmsEn, ...en } })
