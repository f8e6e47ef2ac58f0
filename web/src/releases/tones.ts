import type { EvidenceState, PartnerRelease } from '../api/types.ts'
import type { Tone } from '../ui/parts.tsx'

export const tones: Record<PartnerRelease['state'], Tone> = { PUBLISHED: 'good', CORRECTED: 'warning', WITHDRAWN: 'bad' }
export const proofTones: Record<EvidenceState, Tone> = { FILED: 'info', ACCEPTED: 'good', RETURNED: 'bad' }
