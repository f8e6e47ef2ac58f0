import type { DeclaredInput, NewPeriod, PeriodChangeInput, PeriodDetail } from '../api/types.ts'
import { instantIn } from '../text/time.ts'

type Values = Record<string, string>

/** What is no number stays none, so that the server names the field. */
const number = (typed: string | undefined) => (typed && /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN)

const textOf = (id = '', en = '') => (id || en ? { id, ...(en && { en }) } : null)

/** Left empty is not declared; a quota that is no number must not pass for none. */
export const declaredOf = (values: Values): DeclaredInput => ({
  text: textOf(values['declared.text.id'], values['declared.text.en']),
  legalBasis: values['declared.legalBasis'] || null,
  objectionFrom: values['declared.objectionFrom'] || null,
  objectionUntil: values['declared.objectionUntil'] || null,
  decisionDate: values['declared.decisionDate'] || null,
  quota: values['declared.quota'] ? (/^\d{1,9}$/.test(values['declared.quota']) ? Number(values['declared.quota']) : -1) : null,
  rankingRule: textOf(values['declared.rankingRule.id'], values['declared.rankingRule.en']),
  officer: textOf(values['declared.officer.id'], values['declared.officer.en']),
  complaints: textOf(values['declared.complaints.id'], values['declared.complaints.en']),
})

/** What is asked of the applicants stays as the server has it. */
export function periodOf(values: Values, zone: string): NewPeriod {
  const chief = values['policy.chiefLevel']
  return {
    code: values.code ?? '',
    title: values.title ?? '',
    ...(values.announcementNumber && { announcementNumber: values.announcementNumber }),
    announcementDate: values.announcementDate ?? '',
    budgetYear: number(values.budgetYear),
    opensAt: instantIn(values.opensAt ?? '', zone),
    closesAt: instantIn(values.closesAt ?? '', zone),
    policy: {
      ukwValidYears: values['policy.ukwValidYears'] ? number(values['policy.ukwValidYears']) : null,
      chiefLevel: chief === 'UTAMA' || chief === 'MADYA' ? chief : null,
      oneOutletPerCompany: values['policy.oneOutletPerCompany'] === 'on' || values['policy.oneOutletPerCompany'] === 'true',
      minimumMediaAgeYears: number(values['policy.minimumMediaAgeYears']),
      completionDays: number(values['policy.completionDays']),
    },
    declared: declaredOf(values),
    prepared: true,
  }
}

export const changeOf = (values: Values): PeriodChangeInput => ({
  title: values.title ?? '',
  announcementNumber: values.announcementNumber ?? '',
  announcementDate: values.announcementDate ?? '',
  declared: declaredOf(values),
  reason: values.reason ?? '',
})

/** The code of the same period a year later, where the code names the year. */
export function nextCode({ code, budgetYear }: Pick<PeriodDetail, 'code' | 'budgetYear'>): string {
  const next = String(budgetYear + 1)
  const moved = code.replaceAll(String(budgetYear), next)
  // A code without its year would be the same again, and taken.
  return moved === code ? `${code}-${next}` : moved
}

/** The id in the address of an application's page, or what was typed. */
export const applicationIn = (link: string): string => /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(link)?.[0].toLowerCase() ?? link.trim()
