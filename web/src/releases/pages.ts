export { PartnerPage } from './partner.tsx'
