import type { DecreeForm, DecreeFormInput } from '../api/types.ts'

type Values = Record<string, string>

/** One line of a list, by the names of its columns. */
export type Line = Record<string, string>

/** What a list holds as text: one field, so that it is kept and compared as the others are. */
export const packed = (lines: Line[]) => JSON.stringify(lines)

export function unpacked(text: string | undefined): Line[] {
  try {
    const lines: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(lines) ? lines.filter((line): line is Line => typeof line === 'object' && line !== null) : []
  } catch {
    return []
  }
}

/** Stands in the example that another office begins with: its own signatory is still to be named. */
const nobody = '-'

export const linesOf = {
  texts: (texts: string[]): Line[] => texts.map(text => ({ text })),
  legalBasis: (form: DecreeForm): Line[] => form.legalBasis.map(({ text, verifiedOn }) => ({ text, verifiedOn: verifiedOn ?? '' })),
  clauses: (form: DecreeForm): Line[] => form.clauses.map(({ text, points }) => ({ text, points: points.join('\n') })),
  signatories: (form: DecreeForm): Line[] =>
    form.signatories.map(one =>
      one.account === nobody
        ? { name: '', rank: '', number: '', account: '', acting: '', from: '', until: '' }
        : {
            name: one.name,
            rank: one.rank ?? '',
            number: one.number ?? '',
            account: one.account,
            acting: one.acting ?? '',
            from: one.from,
            until: one.until ?? '',
          },
    ),
}

const texts = (packedLines: string | undefined) => unpacked(packedLines).map(({ text }) => text ?? '')
/** What is no number stays none, so that the server names the field. */
const number = (typed: string | undefined) => (typed ? (/^\d{1,9}$/.test(typed) ? Number(typed) : -1) : null)

/** A field that is left empty is sent as nothing, so that the server names it. */
const required = (typed: string | undefined) => number(typed) as number

export function formOf(values: Values): DecreeFormInput {
  const department = values['letterhead.kind'] !== 'REGIONAL_HEAD'
  return {
    paper: values.paper === 'F4' ? 'F4' : 'A4',
    layout: {
      top: required(values['layout.top']),
      bottom: required(values['layout.bottom']),
      left: required(values['layout.left']),
      right: required(values['layout.right']),
      typeface: values['layout.typeface'] === 'SANS' ? 'SANS' : 'BOOKMAN',
      size: required(values['layout.size']),
    },
    title: values.title ?? '',
    place: values.place ?? '',
    signingOffice: values.signingOffice ?? '',
    letterhead: {
      kind: department ? 'DEPARTMENT' : 'REGIONAL_HEAD',
      government: values['letterhead.government'] ?? '',
      region: values['letterhead.region'] ?? '',
      office: department ? values['letterhead.office'] || null : null,
      address: department ? values['letterhead.address'] || null : null,
      contact: department ? values['letterhead.contact'] || null : null,
    },
    recitals: texts(values.recitals),
    legalBasis: unpacked(values.legalBasis).map(({ text, verifiedOn }) => ({ text: text ?? '', verifiedOn: verifiedOn || null })),
    noted: texts(values.noted),
    clauses: unpacked(values.clauses).map(({ text, points }) => ({
      text: text ?? '',
      points: (points ?? '').split('\n').filter(point => point.trim() !== ''),
    })),
    copies: texts(values.copies),
    number: { pattern: values['number.pattern'] ?? '', start: number(values['number.start']), startYear: number(values['number.startYear']) },
    signatories: unpacked(values.signatories).map(one => ({
      name: one.name ?? '',
      rank: one.rank || null,
      number: one.number || null,
      account: one.account ?? '',
      acting: one.acting || null,
      // Left out rather than no date, so that the server names the field.
      from: one.from || (null as unknown as string),
      until: one.until || null,
    })),
  }
}
