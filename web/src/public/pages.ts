export { CheckPage } from './check.tsx'
export { HomePage } from './home.tsx'
export { PeriodCard } from './period-card.tsx'
export { PublicDecreePage } from './public-decree.tsx'
