import { en } from './en.ts'
import { id, type TextKey } from './id.ts'

export type Language = 'id' | 'en'
export type Params = Record<string, string | number>
const dictionaries: Record<Language, Record<TextKey, string>> = { id, en }

/** As the office sorts names, whatever language the page is read in: `antara` before `Zaman`. */
export const byName = new Intl.Collator('id', { numeric: true }).compare

export const fill = (text: string, params: Params = {}): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))

/** A key made of a value that is newer than this client has no sentence of its own, and breaks no page. */
export const say = (language: Language, key: TextKey, params?: Params): string =>
  fill(dictionaries[language][key] ?? dictionaries[language]['say.other'], params)

const unknown = { code: 'code.unknown', timeline: 'timeline.other' } as const

/** The words for a value of the API. A value that is newer than this client still gets a sentence, never a bare code. */
export const sayValue = (language: Language, family: keyof typeof unknown, value: string): string =>
  valueWords(dictionaries[language], family, unknown[family], value)

export function valueWords<Key extends string>(dictionary: Record<Key, string>, family: string, unknown: Key, value: string): string {
  const key = `${family}.${value}`
  const isKey = (name: string): name is Key => name in dictionary
  return isKey(key) ? dictionary[key] : fill(dictionary[unknown], { code: value })
}
