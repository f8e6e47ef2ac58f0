import { en as periodsEn } from '../../periods/text/en.ts'
import { id as periodsId } from '../../periods/text/id.ts'
import { textWith } from '../../session.tsx'
import { en } from './en.ts'
import { id } from './id.ts'

/** With the names of the fields, which are those of the pages that everybody of the office sees. */
export const useText = textWith({ id: { ...periodsId, ...id }, en: { ...periodsEn, ...en } })
