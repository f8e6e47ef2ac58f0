import { pagesOf } from '../ui/lazy.tsx'

const staffing = pagesOf(() => import('../staffing/pages.ts'))

/** What only administrators load. */
export const Invite = staffing(pages => pages.Invite)
export const PersonActions = staffing(pages => pages.PersonActions)
