export { AwaySection, HandOutDialog, VoidDialog } from './elsewhere.tsx'
export { SigningDialog } from './sign.tsx'
export { UnknownSection } from './unknown.tsx'
export { WaitingSection } from './waiting.tsx'
