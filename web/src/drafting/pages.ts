// What only the officer who drafts decrees loads; its files lie with the other pages of decrees.
export { NewDecreePage } from '../decrees/new-decree.tsx'
