export { Attachments } from './attachments.tsx'
export { PeriodActions } from './period-actions.tsx'
export { PlanningPage } from './planning-page.tsx'
