import { pagesOf } from '../ui/lazy.tsx'

const marking = pagesOf(() => import('../marking/pages.ts'))

/** What only administrators load. */
export const DayActions = marking(pages => pages.DayActions)
export const AddDay = marking(pages => pages.AddDay)
export const ImportPage = marking(pages => pages.ImportPage)
