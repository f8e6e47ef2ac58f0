import type { CaseDetail } from '../api/types.ts'

type Looked = Pick<CaseDetail, 'requirements' | 'judgements' | 'dossierVersion'> & {
  findings: Pick<CaseDetail['findings'][number], 'requirementCode' | 'dossierVersion'>[]
}

/** What may be judged as passed together: looked at, not judged yet, without a finding on this dossier, and nothing typed for it. */
export function passable(
  { requirements, judgements, findings, dossierVersion }: Looked,
  seen: ReadonlySet<string>,
  waits: (code: string) => boolean,
): string[] {
  const judged = new Set(judgements.map(one => one.requirementCode))
  const found = new Set(findings.filter(one => one.dossierVersion === dossierVersion).map(one => one.requirementCode))
  return requirements.map(one => one.code).filter(code => seen.has(code) && !judged.has(code) && !found.has(code) && !waits(code))
}
