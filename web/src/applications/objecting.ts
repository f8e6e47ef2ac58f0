import { pagesOf } from '../ui/lazy.tsx'

const objections = pagesOf(() => import('../objections/pages.ts'))

/** What only those load whose application was refused. */
export const ObjectionSection = objections(pages => pages.ObjectionSection)
