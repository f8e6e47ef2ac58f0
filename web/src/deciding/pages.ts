export { CaseDecisions } from './case-decisions.tsx'
export { JudgeSeen } from './judge-seen.tsx'
export { JudgementForm } from './judgement-form.tsx'
export { TakeOver } from './take-over.tsx'
