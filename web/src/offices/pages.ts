export { Offices } from './offices.tsx'
