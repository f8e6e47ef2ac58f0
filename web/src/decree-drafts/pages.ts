// What only the officer who drafts decrees loads; its files lie with the other pages of decrees.
export { ChangeDecreePage } from '../decrees/change-decree.tsx'
export { NewDecreePage } from '../decrees/new-decree.tsx'
