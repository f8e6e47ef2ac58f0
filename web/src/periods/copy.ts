import type { PeriodDetail } from '../api/types.ts'
import { localIn } from '../text/time.ts'

/** What a new period starts with: the newest one, a year later. The last of February stays in February. */
export type Start = {
  code: string
  title: string
  announcementNumber: string
  announcementDate: string
  budgetYear: string
  opensAt: string
  closesAt: string
}

export const nothing: Start = { code: '', title: '', announcementNumber: '', announcementDate: '', budgetYear: '', opensAt: '', closesAt: '' }

export function aYearAfter(period: PeriodDetail): Start {
  const { budgetYear } = period
  const named = (text: string) => text.replaceAll(String(budgetYear), String(budgetYear + 1))
  return {
    code: named(period.code),
    title: named(period.title),
    announcementNumber: '',
    announcementDate: '',
    budgetYear: String(budgetYear + 1),
    opensAt: later(localIn(period.opensAt, period.zone)),
    closesAt: later(localIn(period.closesAt, period.zone)),
  }
}

/** `2028-02-29T08:00` becomes `2029-02-28T08:00`. */
function later(local: string): string {
  const next = `${Number(local.slice(0, 4)) + 1}${local.slice(4)}`
  return next.slice(5, 10) === '02-29' ? next.replace('-02-29', '-02-28') : next
}
