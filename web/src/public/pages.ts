export { CheckPage } from './check.tsx'
export { HomePage } from './home.tsx'
export { PublicDecreePage } from './public-decree.tsx'
