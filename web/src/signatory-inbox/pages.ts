export { NoSignatureDialog } from './no-signature.tsx'
export { SigningDialog } from './sign.tsx'
export { WaitingSection } from './waiting.tsx'
