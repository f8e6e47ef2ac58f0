import { EvidencePage } from './evidence.tsx'
import { ReleasePage } from './release.tsx'
import { ReleasesPage } from './releases.tsx'
import { NewReleasePage } from './write.tsx'

/** @param page `baru`, `bukti` or a release; without one the list */
export function NewsroomPage({ page }: { page?: string }) {
  if (!page) return <ReleasesPage />
  if (page === 'baru') return <NewReleasePage />
  return page === 'bukti' ? <EvidencePage /> : <ReleasePage id={page} />
}
