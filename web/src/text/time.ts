import { serverNow } from '../api/server-clock.ts'

export type Remaining = { days: number; hours: number; minutes: number; seconds: number; over: boolean }

/** The window is half-open: at the closing instant itself it is over. Seconds are rounded up so that 0 means over. */
export function remaining(until: string, now: number): Remaining {
  const milliseconds = Date.parse(until) - now
  if (milliseconds <= 0) return { days: 0, hours: 0, minutes: 0, seconds: 0, over: true }
  const total = Math.ceil(milliseconds / 1000)
  return {
    days: Math.floor(total / 86_400),
    hours: Math.floor((total % 86_400) / 3600),
    minutes: Math.floor((total % 3600) / 60),
    seconds: total % 60,
    over: false,
  }
}

/** The clocks of Indonesia and what people call them, which Intl writes only in Indonesian. The one table of it here. */
const zones: Record<string, { name: string; ahead: number }> = {
  'Asia/Jakarta': { name: 'WIB', ahead: 7 },
  'Asia/Pontianak': { name: 'WIB', ahead: 7 },
  'Asia/Makassar': { name: 'WITA', ahead: 8 },
  'Asia/Jayapura': { name: 'WIT', ahead: 9 },
}
export const indonesianZones: readonly string[] = Object.keys(zones)

/** Of the office, once it has been told; whoever reads it while drawing is drawn again then. */
export let officeZone = indonesianZones[0] as string
export const moveOffice = (zone: string) => {
  if (zone in zones) officeZone = zone
}
export const yearNow = (): string => new Intl.DateTimeFormat('en', { timeZone: officeZone, year: 'numeric' }).format(serverNow())
const locale = (lang: string) => (lang === 'en' ? 'en-GB' : 'id-ID')

export const zoneName = (zone: string): string => zones[zone]?.name ?? zone
/** How many hours it is ahead of UTC, the whole year. */
export const zoneAhead = (zone: string): number => zones[zone]?.ahead ?? 0

export function instantText(iso: string, lang: string, zone: string = officeZone): string {
  const at = new Date(iso)
  const day = new Intl.DateTimeFormat(locale(lang), { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' }).format(at)
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
  return `${day}, ${lang === 'en' ? clock : clock.replace(':', '.')} ${zoneName(zone)}`
}

/** To the microsecond, as the server has stored it: the proof of a minute before or after closing. */
export function exactInstantText(iso: string, lang: string, zone: string = officeZone): string {
  const at = new Date(iso)
  const day = new Intl.DateTimeFormat(locale(lang), { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at)
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(at)
  const fraction = /\.(\d{1,6})/.exec(iso)?.[1] ?? '0'
  return `${day}, ${clock}.${fraction.padEnd(3, '0')} ${zoneName(zone)}`
}

/** The hour to the second, for numbers that are seconds old. */
export function clockText(iso: string, lang: string, zone: string = officeZone): string {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(
    new Date(iso),
  )
  return `${lang === 'en' ? clock : clock.replaceAll(':', '.')} ${zoneName(zone)}`
}

/** "3 jam", "2 days": whole units, rounded down, so that nothing looks older than it is. */
export function spanText(seconds: number, lang: string): string {
  const [unit, size] =
    seconds < 60
      ? (['second', 1] as const)
      : seconds < 3600
        ? (['minute', 60] as const)
        : seconds < 86_400
          ? (['hour', 3600] as const)
          : (['day', 86_400] as const)
  return new Intl.NumberFormat(locale(lang), { style: 'unit', unit, unitDisplay: 'long' }).format(Math.max(0, Math.floor(seconds / size)))
}

export function dateText(isoDate: string, lang: string): string {
  return new Intl.DateTimeFormat(locale(lang), { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${isoDate.slice(0, 10)}T00:00:00Z`),
  )
}

export function sizeText(bytes: number, lang: string): string {
  const [value, unit] = bytes < 1_048_576 ? [Math.max(1, Math.round(bytes / 1024)), 'KB'] : [bytes / 1_048_576, 'MB']
  return `${new Intl.NumberFormat(locale(lang), { maximumFractionDigits: 1 }).format(value)} ${unit}`
}

/** What a clock of that zone shows, as a `datetime-local` field takes it. */
export function localIn(iso: string, zone: string): string {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...parts }).format(new Date(iso)).replace(' ', 'T')
}

/** The instant at which a clock of that zone shows it; empty where it is no time. */
export function instantIn(local: string, zone: string): string {
  const asUtc = Date.parse(`${local}Z`)
  if (Number.isNaN(asUtc)) return ''
  const ahead = Date.parse(`${localIn(new Date(asUtc).toISOString(), zone)}Z`) - asUtc
  return new Date(asUtc - ahead).toISOString()
}
