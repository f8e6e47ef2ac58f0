import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'
import type { CalendarDayInput, NewCalendarDay } from '../api/types.ts'
import type { OfOffice } from '../calendar/api.ts'
import { inOffice } from '../ui/own-office.tsx'
import { type Read, typeOf } from './file.ts'

const seen = (day: string, ifMatch: string, office: OfOffice) => ({ params: { path: { day }, query: inOffice(office), header: { 'If-Match': ifMatch } } })

/** A file goes as it is: what its bytes mean is the service's to say. */
const sent = ({ file, text }: Read) => ({ body: file, bodySerializer: (body: Blob) => body, headers: { 'Content-Type': typeOf(text) } })

export const calendarEditorApi = {
  add: (body: NewCalendarDay, office: OfOffice) => answer(client.POST('/api/calendar/days', { params: { query: inOffice(office) }, body })),
  change: (day: string, ifMatch: string, body: CalendarDayInput, office: OfOffice) =>
    answer(client.PUT('/api/calendar/days/{day}', { ...seen(day, ifMatch, office), body })),
  remove: (day: string, ifMatch: string, office: OfOffice) => answer(client.DELETE('/api/calendar/days/{day}', seen(day, ifMatch, office))),
  preview: (read: Read, office: OfOffice) => answer(client.POST('/api/calendar/import/preview', { ...sent(read), params: { query: inOffice(office) } })),
  accept: (read: Read, ifMatch: string, query: { replace: boolean; partly: boolean; source?: string; office?: string }) =>
    answer(client.POST('/api/calendar/import', { ...sent(read), params: { query, header: { 'If-Match': ifMatch } } })),
}
