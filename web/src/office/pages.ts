export { OfficePage } from './office-page.tsx'
