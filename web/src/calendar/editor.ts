import { pagesOf } from '../ui/lazy.tsx'

const editor = pagesOf(() => import('../calendar-editor/pages.ts'))

/** What only administrators load. */
export const DayActions = editor(pages => pages.DayActions)
export const AddDay = editor(pages => pages.AddDay)
export const ImportPage = editor(pages => pages.ImportPage)
