export { CheckPage } from './check.tsx'
export { PublicDecreePage } from './public-decree.tsx'
