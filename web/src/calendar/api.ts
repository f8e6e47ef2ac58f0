import { answer } from '../api/client.ts'
import { all, client } from '../api/sahkan.ts'

export const changesOnPage = 20

export const calendarApi = {
  calendar: () => answer(client.GET('/api/calendar')),
  days: (year: number) => all(query => answer(client.GET('/api/calendar/days', { params: { query: { year, ...query } } }))),
  changes: (page: number) => answer(client.GET('/api/calendar/changes', { params: { query: { size: changesOnPage, page } } })),
}
