export { PeriodPage } from './period.tsx'
export { PeriodsPage } from './periods.tsx'
