import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'
import type { CalendarDayInput, NewCalendarDay } from '../api/types.ts'
import { type Read, typeOf } from './file.ts'

const seen = (day: string, ifMatch: string) => ({ params: { path: { day }, header: { 'If-Match': ifMatch } } })

/** A file goes as it is: what its bytes mean is the service's to say. */
const sent = ({ file, text }: Read) => ({ body: file, bodySerializer: (body: Blob) => body, headers: { 'Content-Type': typeOf(text) } })

export const markingApi = {
  add: (body: NewCalendarDay) => answer(client.POST('/api/calendar/days', { body })),
  change: (day: string, ifMatch: string, body: CalendarDayInput) => answer(client.PUT('/api/calendar/days/{day}', { ...seen(day, ifMatch), body })),
  remove: (day: string, ifMatch: string) => answer(client.DELETE('/api/calendar/days/{day}', seen(day, ifMatch))),
  preview: (read: Read) => answer(client.POST('/api/calendar/import/preview', sent(read))),
  accept: (read: Read, ifMatch: string, query: { replace: boolean; partly: boolean; source?: string }) =>
    answer(client.POST('/api/calendar/import', { ...sent(read), params: { query, header: { 'If-Match': ifMatch } } })),
}
