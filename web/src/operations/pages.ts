import './operations.css'

export { OperationsPage } from './operations.tsx'
