export { AvailabilityPage } from './availability.tsx'
