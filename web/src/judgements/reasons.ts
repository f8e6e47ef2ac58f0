import type { ReasonCode } from '../api/types.ts'

/** In the order in which a reviewer looks for them: what a person sees first, then what the checks find. */
export const reasonCodes = [
  'NOT_READABLE',
  'NOT_VALID',
  'NOT_ELIGIBLE',
  'NOT_COMPLETED',
  'DOCUMENT_MISSING',
  'ANNUAL_TAX_OLD',
  'NAME_MISMATCH',
  'SAME_FILE_TWICE',
  'UKW_EXPIRED',
  'DUPLICATE_REPORTER',
  'SAME_COMPANY',
  'SAME_LOCATION',
  'SAME_ANALYTICS',
  'SAME_BANK_ACCOUNT',
  'CHIEF_LEVEL_TOO_LOW',
  'UKW_BIRTH_DATE_DIFFERS',
  'IMAGE_BLURRED',
  'MEDIA_TOO_YOUNG',
  'PRINTER_LETTER_MISSING',
  'ISSUE_GAP',
  'BANK_HOLDER_DIFFERS',
  'VALIDITY_TOO_SHORT',
  'ISSUED_TOO_LONG_AGO',
  'LICENCE_EXPIRED',
  'STREAMING_ONLY',
  'SIGNER_NOT_DIRECTOR',
  'LEGAL_FORM_NOT_PRESS',
  'KBLI_NOT_PRESS',
  'FORMAT_SUSPECT',
  'TITLE_LIKE_STATE_BODY',
  'NAME_IN_MASTHEAD_DIFFERS',
  'OTHER',
] as const satisfies readonly ReasonCode[]

type Listed = (typeof reasonCodes)[number]

/** Fails to compile when the API knows a reason that this list does not offer. */
export const everyReasonIsListed: [Exclude<ReasonCode, Listed>] extends [never] ? true : never = true
