import { pagesOf } from '../ui/lazy.tsx'

/** What only administrators load. */
export const Offices = pagesOf(() => import('../offices/pages.ts'))(pages => pages.Offices)
