import type { Office, OfficeInput } from '../api/types.ts'

export const kinds = ['DEPARTMENT', 'AGENCY', 'MAYORS_OFFICE', 'REGENTS_OFFICE', 'SECRETARIAT', 'OTHER'] as const

/** In which languages an office speaks to people, unless it says otherwise. */
export const both: NonNullable<OfficeInput['languages']> = ['id', 'en']

/** What the form holds, as the server takes it. What is left empty there is none. */
export const officeOf = (values: Record<string, string>): OfficeInput => ({
  name: { id: values['name.id'] ?? '', en: values['name.en'] ?? '' },
  shortName: { id: values['shortName.id'] ?? '', en: values['shortName.en'] ?? '' },
  kind: (values.kind ?? 'OTHER') as Office['kind'],
  region: values.region ?? '',
  zone: (values.zone ?? '') as Office['zone'],
  languages: (values.languages ?? both.join(' ')).split(' ') as typeof both,
  address: values.address ?? '',
  email: values.email || null,
  phone: values.phone || null,
  website: values.website || null,
  colour: values.colour ?? '',
})

/** The least contrast that white letters need. */
export const leastContrast = 4.5

/** How well white can be read on a colour, and that colour on white, from 1 to 21; 0 for what is no colour. */
export function contrastToWhite(colour: string): number {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? []
  if (!red || !green || !blue) return 0
  const linear = (part: string) => {
    const share = Number.parseInt(part, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 1.05 / (0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05)
}
