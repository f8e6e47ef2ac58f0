import type { PeriodDetail } from '../api/types.ts'
import type { Loading } from '../ui/load.ts'

export type PeriodProps = { period: PeriodDetail; etag: string; onChanged: Loading<PeriodDetail>['put']; onReload: () => Promise<void> }
