import type { DecreeState } from '../api/types.ts'
import type { Tone } from '../ui/parts.tsx'

export const decreeTones: Record<DecreeState, Tone> = {
  DRAFTED: 'info',
  NUMBERED: 'warning',
  SIGNATURE_UNKNOWN: 'bad',
  ISSUED: 'good',
  DISCARDED: 'neutral',
  VOIDED: 'neutral',
}
