export { CasePage } from './case.tsx'
export { CasesPage } from './cases.tsx'
