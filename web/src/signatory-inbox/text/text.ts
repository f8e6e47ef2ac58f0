import { en as decreesEn } from '../../decrees/text/en.ts'
import { id as decreesId } from '../../decrees/text/id.ts'
import { textWith } from '../../session.tsx'
import { en } from './en.ts'
import { id } from './id.ts'

/** With the words of the page on which it stands. */
export const useText = textWith({ id: { ...decreesId, ...id }, en: { ...decreesEn, ...en } })
