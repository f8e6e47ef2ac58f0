import { pagesOf } from '../ui/lazy.tsx'

const planning = pagesOf(() => import('../planning/pages.ts'))

/** What only administrators load, and auditors to read the sets. */
export const Attachments = planning(pages => pages.Attachments)
export const PeriodActions = planning(pages => pages.PeriodActions)
export const PlanningPage = planning(pages => pages.PlanningPage)
