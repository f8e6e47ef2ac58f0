export { CompaniesPage } from './companies.tsx'
