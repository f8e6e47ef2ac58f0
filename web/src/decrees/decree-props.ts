import type { Answer } from '../api/client.ts'
import type { DecreeDetail } from '../api/types.ts'

export type DecreeProps = {
  decree: DecreeDetail
  etag: string
  onChanged: (answer: Answer<DecreeDetail>) => void
  onReload: () => Promise<void>
}
