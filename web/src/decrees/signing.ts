import { pagesOf } from '../ui/lazy.tsx'

const signing = pagesOf(() => import('../signing/pages.ts'))
const readiness = pagesOf(() => import('../readiness/pages.ts'))

/** What only those load who sign, or who carry what was signed outside. */
export const UnknownSection = signing(pages => pages.UnknownSection)
export const AwaySection = signing(pages => pages.AwaySection)
export const HandOutDialog = signing(pages => pages.HandOutDialog)
export const VoidDialog = signing(pages => pages.VoidDialog)

/** What whoever signs should know of a draft. */
export const ReadinessSection = readiness(pages => pages.ReadinessSection)
