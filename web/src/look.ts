import type { Office } from './api/types.ts'
import { moveOffice } from './text/time.ts'

const place = 'sahkan.office'

/** The office that was there before there were others. */
export const firstOffice = 'first'
/** Whether it is another one; what was kept before there were several has no key. */
export const isOther = (office: Office | null): office is Office => (office?.key ?? firstOffice) !== firstOffice

/** What this device was told last, so that a page is right from its first moment. */
export function rememberedOffice(): Office | null {
  try {
    const office = JSON.parse(localStorage.getItem(place) ?? 'null') as Office | null
    if (!office?.shortName || !office.name) return null
    dress(office)
    return office
  } catch {
    return null
  }
}

/** The page has the office's colour and clock from now on. Another one than the first is for who works there, until they sign out. */
export function wear(office: Office) {
  dress(office)
  try {
    localStorage.setItem(place, JSON.stringify(office))
  } catch {
    // Storage may be forbidden; the next page then asks first.
  }
}

function dress(office: Office) {
  moveOffice(office.zone)
  if (!/^#[0-9a-f]{6}$/.test(office.colour)) return
  document.documentElement.style.setProperty('--office', office.colour)
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', office.colour)
}

/** Whoever comes next begins with the first office. */
export function undress() {
  try {
    localStorage.removeItem(place)
  } catch {
    // Nothing was kept.
  }
}
