export { AwaySection, HandOutDialog, VoidDialog } from './elsewhere.tsx'
