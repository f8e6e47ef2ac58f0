export { HomePage } from './home.tsx'
export { PeriodCard } from './period-card.tsx'
