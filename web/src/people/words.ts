import type { OfficeRole, PersonChangeKind, PersonState } from '../api/types.ts'
import type { Tone } from '../ui/parts.tsx'

/** Those that this client knows; a newer service may say others. */
export const roles: readonly OfficeRole[] = ['reviewer', 'decree-officer', 'signatory', 'auditor', 'operator', 'administrator', 'editor']
export const states: readonly PersonState[] = ['ACTIVE', 'INVITED', 'DISABLED']
const kinds: readonly PersonChangeKind[] = ['INVITED', 'INVITED_AGAIN', 'JOINED', 'LEFT', 'ROLES_CHANGED', 'DISABLED', 'ENABLED', 'ABSENT', 'RETURNED']

const tones: Record<PersonState, Tone> = { INVITED: 'info', ACTIVE: 'good', DISABLED: 'bad' }

export const stateKey = (state: PersonState) => (states.includes(state) ? (`people.state.${state}` as const) : 'people.state.other')
export const toneOf = (state: PersonState): Tone => tones[state] ?? 'neutral'
export const kindKey = (kind: PersonChangeKind) => (kinds.includes(kind) ? (`people.kind.${kind}` as const) : 'people.kind.other')
export const roleKey = (role: OfficeRole) => (roles.includes(role) ? (`role.${role}` as const) : 'say.other')
