export { NewPeriodPage } from './new-period.tsx'
export { PeriodPage } from './period.tsx'
export { PeriodsPage } from './periods.tsx'
