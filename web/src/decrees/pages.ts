export { DecreePage } from './decree.tsx'
export { DecreesPage } from './decrees.tsx'
