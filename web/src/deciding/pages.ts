export { CaseDecisions } from './case-decisions.tsx'
export { JudgementForm } from './judgement-form.tsx'
export { TakeOver } from './take-over.tsx'
