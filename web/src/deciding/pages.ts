export { CaseDecisions } from './case-decisions.tsx'
export { JudgementForm } from './judgement-form.tsx'
