import { Elsewhere } from '../router.tsx'
import { ChangePeriodPage } from './change-period.tsx'
import { EditPeriodPage } from './edit-period.tsx'
import { NewPeriodPage } from './new-period.tsx'
import { PreviewPage } from './preview.tsx'
import { RequirementsPage } from './requirements-page.tsx'
import { SetPage, SetsPage } from './sets-page.tsx'

/** The pages of an administrator below `/periode`, by the last word of their address. */
export function PeriodEditorPage({ id, page }: { id: string; page: string }) {
  if (id === 'daftar-syarat') return page === id ? <SetsPage /> : <SetPage id={page} />
  switch (page) {
    case 'baru':
      return <NewPeriodPage />
    case 'ubah':
      return <EditPeriodPage id={id} />
    case 'perubahan':
      return <ChangePeriodPage id={id} />
    case 'syarat':
      return <RequirementsPage id={id} />
    case 'pratinjau':
      return <PreviewPage id={id} />
    default:
      return <Elsewhere to={`/periode/${id}`} />
  }
}
