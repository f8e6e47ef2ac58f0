import { pagesOf } from '../ui/lazy.tsx'

const inbox = pagesOf(() => import('../signatory-inbox/pages.ts'))

/** What only signatories load. */
export const WaitingSection = inbox(pages => pages.WaitingSection)
export const SigningDialog = inbox(pages => pages.SigningDialog)
export const NoSignatureDialog = inbox(pages => pages.NoSignatureDialog)
