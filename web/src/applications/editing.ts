import type { Answer } from '../api/client.ts'
import type { Application, CaseOutcome, Requirement } from '../api/types.ts'

/** What every part of an application that can still be changed is given. */
export type EditProps = {
  application: Application
  etag: string
  requirements: Requirement[]
  outcome: CaseOutcome | null
  onChanged: (answer: Answer<Application>) => void
  onReload: () => Promise<void>
}
