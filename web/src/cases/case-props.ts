import type { Answer } from '../api/client.ts'
import type { CaseDetail } from '../api/types.ts'
import type { CaseActions } from './case-actions.ts'

/** What every part of a case is given. */
export type CaseProps = {
  detail: CaseDetail
  etag: string
  actions: CaseActions
  onChanged: (answer: Answer<CaseDetail>) => void
  onReload: () => Promise<void>
}
