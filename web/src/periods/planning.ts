import { pagesOf } from '../ui/lazy.tsx'

const planning = pagesOf(() => import('../planning/pages.ts'))

/** What only administrators load. */
export const PeriodActions = planning(pages => pages.PeriodActions)
export const PlanningPage = planning(pages => pages.PlanningPage)
