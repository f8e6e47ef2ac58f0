import './calendar.css'

export { CalendarPage } from './calendar.tsx'
