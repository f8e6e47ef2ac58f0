export { CheckPage } from './check.tsx'
