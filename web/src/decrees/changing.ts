import type { Candidate, DecreeChangeKind, DecreeEntry, NewDecreeChange } from '../api/types.ts'
import type { id } from './text/id.ts'

export const kinds: readonly DecreeChangeKind[] = ['AMENDMENT', 'CORRECTION', 'REVOCATION_IN_PART', 'REVOCATION']
export const written = ['outletName', 'companyName', 'responsibleEditor', 'reporter'] as const
export const reasons = ['OWN_REQUEST', 'REQUIREMENT_LOST', 'OBLIGATION_BREACHED', 'FALSE_STATEMENT', 'CEASED', 'OTHER'] as const

type Lists = { [List in 'added' | 'corrected' | 'revoked']: NonNullable<NewDecreeChange[List]> }
type Line = { key: keyof typeof id; params: { name: string; from?: number; to?: number } }
/** What is asked for, and a line for each outlet, as people read it before. */
export type Chosen = Lists & { lines: { key: Line['key']; params: Record<string, string | number> }[] }

/** `typed` has the values of the form under their names; what belongs to another kind of change is passed over. */
export function changed(kind: DecreeChangeKind, typed: Record<string, string>, partners: readonly DecreeEntry[], candidates: readonly Candidate[]): Chosen {
  const chosen: Chosen = { added: [], corrected: [], revoked: [], lines: [] }
  const line = (key: Line['key'], params: Record<string, string | number>) => chosen.lines.push({ key, params })
  const at = (field: string, one: DecreeEntry) => typed[`${field}-${one.applicationId}`] ?? ''

  if (kind === 'AMENDMENT') {
    for (const one of candidates.filter(candidate => typed[`add-${candidate.applicationId}`])) {
      chosen.added.push(one.applicationId)
      line('change.willAdd', { name: one.outletName })
    }
    for (const one of partners) {
      const tier = Number(at('tier', one) || one.tier)
      if (tier === one.tier) continue
      chosen.corrected.push({ applicationId: one.applicationId, tier })
      line('change.willTier', { name: one.outletName, from: one.tier, to: tier })
    }
  }
  for (const one of partners.filter(partner => typed[`pick-${partner.applicationId}`])) {
    if (kind === 'CORRECTION') {
      const fields = written.filter(field => at(field, one) && at(field, one) !== one[field])
      if (fields.length === 0) continue
      chosen.corrected.push({ applicationId: one.applicationId, ...Object.fromEntries(fields.map(field => [field, at(field, one)])) })
      line('change.willCorrect', { name: one.outletName })
    }
    if (kind === 'REVOCATION_IN_PART') {
      const reason = reasons.find(value => value === at('reason', one)) ?? 'OTHER'
      chosen.revoked.push({
        applicationId: one.applicationId,
        reason,
        text: at('text', one) || null,
        hearingNumber: at('hearingNumber', one) || null,
        hearingDate: at('hearingDate', one) || null,
      })
      line('change.willRevoke', { name: one.outletName })
    }
  }
  return chosen
}
