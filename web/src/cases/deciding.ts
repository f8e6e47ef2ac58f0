import { pagesOf } from '../ui/lazy.tsx'

const deciding = pagesOf(() => import('../deciding/pages.ts'))

/** What only reviewers load. */
export const AnswerObjection = deciding(pages => pages.AnswerObjection)
export const CaseDecisions = deciding(pages => pages.CaseDecisions)
export const JudgeSeen = deciding(pages => pages.JudgeSeen)
export const TakeOver = deciding(pages => pages.TakeOver)
export const JudgementForm = deciding(pages => pages.JudgementForm)
