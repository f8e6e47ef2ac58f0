import { pagesOf } from '../ui/lazy.tsx'

const editor = pagesOf(() => import('../period-editor/pages.ts'))

/** What only administrators load, and auditors to read the sets. */
export const Attachments = editor(pages => pages.Attachments)
export const PeriodActions = editor(pages => pages.PeriodActions)
export const PeriodEditorPage = editor(pages => pages.PeriodEditorPage)
