export { NoticesPage } from './notices.tsx'
