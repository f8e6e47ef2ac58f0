export { DecreePage } from './decree.tsx'
export { DecreesPage } from './decrees.tsx'
export { NewDecreePage } from './new-decree.tsx'
