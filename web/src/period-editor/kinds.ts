import type { RequirementKind } from '../api/types.ts'

/** Every kind, with the keys of the statements that its checks read; a Java test holds it against the services' own list. */
export const reads: Record<RequirementKind, readonly string[]> = {
  APPLICATION_LETTER: ['signerIsDirector'],
  POWER_OF_ATTORNEY: [],
  DEED: [],
  AHU_DECREE: ['number', 'name'],
  NIB: ['number', 'name', 'kbli'],
  NPWP: ['number', 'name'],
  ANNUAL_TAX: ['year'],
  DOMICILE: ['latitude', 'longitude'],
  BANK: ['number', 'holder'],
  MASTHEAD: ['editorInChief', 'responsibleEditor'],
  DP_VERIFICATION: ['status'],
  UKW_CHIEF: ['number', 'level', 'holder', 'nik', 'issuedOn'],
  UKW_REPORTER: ['number', 'nik', 'issuedOn'],
  ID_CARDS: ['directorNik', 'reporterNik'],
  ASSIGNMENT_LETTER: ['reporter', 'reporterNik'],
  CIRCULATION: ['printerLetter', 'issueMonth1', 'issueMonth2', 'issueMonth3'],
  TRAFFIC: ['analyticsId', 'registeredOn', 'publishingSince'],
  BROADCAST_LICENCE: ['validUntil', 'terrestrial'],
  OTHER: [],
}

export const kinds = Object.keys(reads) as RequirementKind[]

/** As the services read an item from before kinds were told. */
export const kindOf = ({ kind, code }: { kind?: RequirementKind; code: string }): RequirementKind => kind ?? kinds.find(one => one === code) ?? 'OTHER'

/** What a check of this kind would read and the item does not ask for. */
export const unread = (kind: RequirementKind, keys: readonly string[]) => reads[kind].filter(key => !keys.includes(key))
