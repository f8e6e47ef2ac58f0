export { ApplicationPage } from './application.tsx'
export { ApplicationsPage } from './applications.tsx'
export { NewApplicationPage } from './new-application.tsx'
export { ReceiptPage } from './receipt.tsx'
