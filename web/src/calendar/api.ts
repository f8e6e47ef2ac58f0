import { answer } from '../api/client.ts'
import { all, client } from '../api/sahkan.ts'
import { inOffice } from '../ui/own-office.tsx'

/** One's own office, unless another of one's own is named. */
export type OfOffice = string | undefined

export const changesOnPage = 20

export const calendarApi = {
  calendar: (office: OfOffice) => answer(client.GET('/api/calendar', { params: { query: inOffice(office) } })),
  days: (year: number, office: OfOffice) =>
    all(query => answer(client.GET('/api/calendar/days', { params: { query: { year, ...inOffice(office), ...query } } }))),
  changes: (page: number, office: OfOffice) =>
    answer(client.GET('/api/calendar/changes', { params: { query: { ...inOffice(office), size: changesOnPage, page } } })),
}
