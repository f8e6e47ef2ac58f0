export { LiveNote } from './live.tsx'
