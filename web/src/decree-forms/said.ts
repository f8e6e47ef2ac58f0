import type { DecreeForm, DecreeSignatory } from '../api/types.ts'
import type { id } from './text/id.ts'

/** What people call the fields of a form; keys as the API says. */
export const fieldNames: Record<string, keyof typeof id> = {
  'letterhead.kind': 'forms.kind',
  'letterhead.government': 'forms.government',
  'letterhead.office': 'forms.office',
  'letterhead.region': 'forms.region',
  'letterhead.address': 'forms.address',
  'letterhead.contact': 'forms.contact',
  'letterhead.emblem': 'forms.emblem',
  signingOffice: 'forms.signingOffice',
  title: 'forms.title',
  place: 'forms.place',
  paper: 'forms.paper',
  'layout.top': 'forms.top',
  'layout.bottom': 'forms.bottom',
  'layout.left': 'forms.left',
  'layout.right': 'forms.right',
  'layout.typeface': 'forms.typeface',
  'layout.size': 'forms.size',
  recitals: 'forms.recitals',
  legalBasis: 'forms.legalBasis',
  noted: 'forms.noted',
  clauses: 'forms.clauses',
  copies: 'forms.copies',
  'number.pattern': 'forms.pattern',
  'number.start': 'forms.start',
  'number.startYear': 'forms.startYear',
  signatories: 'forms.signatories',
}

export const ordinals = ['KESATU', 'KEDUA', 'KETIGA', 'KEEMPAT', 'KELIMA', 'KEENAM', 'KETUJUH', 'KEDELAPAN', 'KESEMBILAN', 'KESEPULUH']

/** Of the office's own day, as `2026-11-29`. */
export const holdsOn = ({ from, until }: Pick<DecreeSignatory, 'from' | 'until'>, day: string) => from <= day && (until === null || day <= until)

export const dayIn = (zone: string, now: number) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now)

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** How the first number of a pattern would be printed on that day. */
export function numberLike({ pattern, start, startYear }: DecreeForm['number'], day: string): string {
  const [year = '', month = '1'] = day.split('-')
  const sequence = startYear === Number(year) ? start : 1
  return pattern
    .replaceAll('{sequence}', String(sequence))
    .replaceAll('{romanMonth}', roman[Number(month) - 1] ?? '')
    .replaceAll('{year}', year)
}
