import { pagesOf } from '../ui/lazy.tsx'

const judgements = pagesOf(() => import('../judgements/pages.ts'))

/** What only reviewers load. */
export const AnswerObjection = judgements(pages => pages.AnswerObjection)
export const CaseDecisions = judgements(pages => pages.CaseDecisions)
export const JudgeSeen = judgements(pages => pages.JudgeSeen)
export const TakeOver = judgements(pages => pages.TakeOver)
export const JudgementForm = judgements(pages => pages.JudgementForm)
