import { en as formsEn } from '../../decree-forms/text/en.ts'
import { id as formsId } from '../../decree-forms/text/id.ts'
import { textWith } from '../../session.tsx'
import { en } from './en.ts'
import { id } from './id.ts'

/** With the names of the fields, which are those of the page that everybody of the office sees. */
export const useText = textWith({ id: { ...formsId, ...id }, en: { ...formsEn, ...en } })
