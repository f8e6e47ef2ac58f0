import type { EvidenceState, ReleaseState, ReleaseWords } from '../api/types.ts'
import { instantIn } from '../text/time.ts'
import type { Tone } from '../ui/parts.tsx'

export const stages: readonly ReleaseState[] = ['DRAFT', 'CHECKED', 'PUBLISHED', 'PROPOSED', 'CORRECTED', 'WITHDRAWN']
export const tones: Record<ReleaseState, Tone> = {
  DRAFT: 'neutral',
  CHECKED: 'info',
  PUBLISHED: 'good',
  PROPOSED: 'warning',
  CORRECTED: 'good',
  WITHDRAWN: 'bad',
}
export const proofTones: Record<EvidenceState, Tone> = { FILED: 'info', ACCEPTED: 'good', RETURNED: 'bad' }

/** What a form says, as the service takes it. */
export const wordsOf = (values: Record<string, string>, zone: string): ReleaseWords => ({
  title: values.title ?? '',
  lead: values.lead ?? '',
  body: values.body ?? '',
  topics: (values.topics ?? '')
    .split(',')
    .map(topic => topic.trim())
    .filter(topic => topic !== ''),
  embargoUntil: values.embargoUntil ? instantIn(values.embargoUntil, zone) || null : null,
})
