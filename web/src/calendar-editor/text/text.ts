import { en as calendarEn } from '../../calendar/text/en.ts'
import { id as calendarId } from '../../calendar/text/id.ts'
import { textWith } from '../../session.tsx'
import { en } from './en.ts'
import { id } from './id.ts'

/** With the words for kinds of days, which are those of the page that auditors see. */
export const useText = textWith({ id: { ...calendarId, ...id }, en: { ...calendarEn, ...en } })
