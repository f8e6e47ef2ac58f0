import { pagesOf } from '../ui/lazy.tsx'

const editor = pagesOf(() => import('../people-editor/pages.ts'))

/** What only administrators load. */
export const Invite = editor(pages => pages.Invite)
export const PersonActions = editor(pages => pages.PersonActions)
