import { pagesOf } from '../ui/lazy.tsx'

export { ApplicationPage } from './application.tsx'
export { ApplicationsPage } from './applications.tsx'
export { ReceiptPage } from './receipt.tsx'

/** Opened once a year: its code comes when it is. */
export const NewApplicationPage = pagesOf(() => import('./new-application.tsx'))(page => page.NewApplicationPage)
