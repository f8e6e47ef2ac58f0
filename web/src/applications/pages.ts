import { pagesOf } from '../ui/lazy.tsx'

export { ApplicationPage } from './application.tsx'
export { ApplicationsPage } from './applications.tsx'
export { RequirementCard } from './requirement-card.tsx'

/** Opened seldom: their code comes when they are. */
export const NewApplicationPage = pagesOf(() => import('./new-application.tsx'))(page => page.NewApplicationPage)
export const ReceiptPage = pagesOf(() => import('./receipt.tsx'))(page => page.ReceiptPage)
