export { ReadinessSection } from './readiness.tsx'
