export { PeriodActions } from './period-actions.tsx'
export { PlanningPage } from './planning-page.tsx'
