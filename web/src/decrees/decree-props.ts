import type { ComponentChildren } from 'preact'
import type { Answer } from '../api/client.ts'
import type { DecreeDetail } from '../api/types.ts'

/** `before` is what whoever signs reads first, `set` the digest of whom they were shown. */
export type SigningProps = AskingProps & { set: string | null; before?: ComponentChildren }

export type AskingProps = DecreeProps & { onClose: () => void }

export type DecreeProps = {
  decree: DecreeDetail
  etag: string
  onChanged: (answer: Answer<DecreeDetail>) => void
  onReload: () => Promise<void>
}
