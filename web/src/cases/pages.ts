export { CasePage } from './case.tsx'
export { CasesPage } from './cases.tsx'
export { ReturnedPage } from './returned.tsx'
