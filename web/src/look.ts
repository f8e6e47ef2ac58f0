import type { Office } from './api/types.ts'
import { moveOffice } from './text/time.ts'

const place = 'sahkan.office'

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

/** The page has the office's colour and clock from now on. */
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
