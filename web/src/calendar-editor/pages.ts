export { AddDay, DayActions } from './day-actions.tsx'
export { ImportPage } from './import.tsx'
