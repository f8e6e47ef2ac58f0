import { en } from './en.ts'
import { type TextKey, id } from './id.ts'

export type Language = 'id' | 'en'
export type Params = Record<string, string | number>
const dictionaries: Record<Language, Record<TextKey, string>> = { id, en }

export function say(language: Language, key: TextKey, params: Params = {}): string {
  return dictionaries[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}

const isKey = (key: string): key is TextKey => key in id

/** The words for a value of the API. A value that is newer than this client still gets a sentence, never a bare code. */
export function sayValue(language: Language, family: 'code' | 'timeline', value: string): string {
  const key = `${family}.${value}`
  if (isKey(key)) return say(language, key)
  return say(language, family === 'code' ? 'code.unknown' : 'timeline.other', { code: value })
}
