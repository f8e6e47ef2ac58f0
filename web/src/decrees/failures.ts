import type { id } from './text/id.ts'

type Failure = keyof typeof id extends infer Key ? (Key extends `failure.${infer Code}` ? Code : never) : never

const failures: readonly Failure[] = [
  'wrong-passphrase',
  'signer-unreachable',
  'signer-refuses-us',
  'signer-refused',
  'signer-user-unknown',
  'no-certificate',
  'certificate-expired',
  'certificate-not-active',
  'document-refused',
  'returned-not-the-document',
  'returned-not-signed',
  'returned-changed',
  'returned-signature-invalid',
  'returned-not-pades',
  'returned-signer-not-trusted',
  'returned-signed-by-another',
]

/** Why an attempt ended, where there is something that somebody can do about it. */
export const isFailure = (code: string): code is Failure => (failures as readonly string[]).includes(code)
