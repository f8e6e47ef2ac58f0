export { ObjectionSection } from './objection.tsx'
