export { DecreeFormPage } from './form-page.tsx'
