export { AwaySection, HandOutDialog, VoidDialog } from './elsewhere.tsx'
export { UnknownSection } from './unknown.tsx'
