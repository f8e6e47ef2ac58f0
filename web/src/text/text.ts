import { en } from './en.ts'
import { id, type TextKey } from './id.ts'

export type Language = 'id' | 'en'
export type Params = Record<string, string | number>
const dictionaries: Record<Language, Record<TextKey, string>> = { id, en }

export function say(language: Language, key: TextKey, params: Params = {}): string {
  return dictionaries[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}

const unknown = {
  code: 'code.unknown',
  timeline: 'timeline.other',
  stage: 'stage.other',
  part: 'part.other',
  delivery: 'delivery.other',
  invariant: 'invariant.other',
} as const

const isKey = (key: string): key is TextKey => key in id

/** The words for a value of the API. A value that is newer than this client still gets a sentence, never a bare code. */
export function sayValue(language: Language, family: keyof typeof unknown, value: string): string {
  const key = `${family}.${value}`
  return isKey(key) ? say(language, key) : say(language, unknown[family], { code: value })
}
