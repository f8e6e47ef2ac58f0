import { PartnerReleasePage } from './release.tsx'
import { PartnerReleasesPage } from './releases.tsx'

export function PartnerPage({ id }: { id?: string }) {
  return id ? <PartnerReleasePage id={id} /> : <PartnerReleasesPage />
}
