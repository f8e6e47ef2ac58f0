export { EditFormPage } from './edit-form.tsx'
