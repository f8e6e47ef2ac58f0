import type {
  DeclaredInput,
  NewPeriod,
  PeriodChangeInput,
  PeriodDetail,
  PeriodTerms,
  PolicyInput,
  PolicyItem,
  PolicyValue,
  RankingCriterion,
} from '../api/types.ts'
import { outletTypes } from '../api/types.ts'
import { instantIn } from '../text/time.ts'

type Values = Record<string, string>

/** The choice of an item that is optional and is not asked for. */
export const NOT_ASKED = 'none'

/** What is no number stays none, so that the server names the field. */
const number = (typed: string | undefined) => (typed && /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN)

const textOf = (id = '', en = '') => (id || en ? { id, ...(en && { en }) } : null)

const quotaOf = (typed: string | undefined) => (typed ? (/^\d{1,9}$/.test(typed) ? Number(typed) : -1) : null)

const quotaByTypeOf = (values: Values): DeclaredInput['quotaByType'] => {
  const typed = outletTypes.flatMap(type => {
    const quota = quotaOf(values[`declared.quotaByType.${type}`])
    return quota === null ? [] : [[type, quota]]
  })
  return typed.length > 0 ? Object.fromEntries(typed) : null
}

/** In their order; left out where the form does not ask, so that what stands there stays. */
const criteriaOf = (values: Values): Pick<DeclaredInput, 'rankingCriteria'> => {
  const asked = Object.keys(values).filter(name => name.startsWith('declared.rankingCriteria['))
  if (asked.length === 0) return {}
  const chosen = asked.map(name => values[name]).filter((one): one is RankingCriterion => !!one && one !== NOT_ASKED)
  return { rankingCriteria: chosen }
}

/** Left empty is not declared; a quota that is no number must not pass for none. */
export const declaredOf = (values: Values): DeclaredInput => ({
  text: textOf(values['declared.text.id'], values['declared.text.en']),
  legalBasis: values['declared.legalBasis'] || null,
  objectionFrom: values['declared.objectionFrom'] || null,
  objectionUntil: values['declared.objectionUntil'] || null,
  decisionDate: values['declared.decisionDate'] || null,
  quota: quotaOf(values['declared.quota']),
  quotaByType: quotaByTypeOf(values),
  ...criteriaOf(values),
  rankingRule: textOf(values['declared.rankingRule.id'], values['declared.rankingRule.en']),
  officer: textOf(values['declared.officer.id'], values['declared.officer.en']),
  complaints: textOf(values['declared.complaints.id'], values['declared.complaints.en']),
})

/** What a period says of an item: the usual where there is no period yet, nothing where it was no item then. */
export const policyValue = (item: PolicyItem, period: Pick<PeriodDetail, 'policy'> | null): PolicyValue => {
  const values: Record<string, PolicyValue | undefined> = period?.policy ?? {}
  return (period ? values[item.code] : item.usual) ?? null
}

/** What is no number is sent as it was typed, so that the server names the field. */
const typedOf = (item: PolicyItem, typed: string | undefined): PolicyValue => {
  if (item.type === 'YES_NO') return typed === 'on' || typed === 'true'
  if (!typed || (item.optional && item.type === 'CHOICE' && typed === NOT_ASKED)) return null
  return item.type === 'WHOLE_NUMBER' && /^\d{1,9}$/.test(typed) ? Number(typed) : typed
}

const policyOf = (values: Values, terms: PeriodTerms): PolicyInput =>
  Object.fromEntries(terms.policy.map(item => [item.code, typedOf(item, values[`policy.${item.code}`])])) as PolicyInput

/** What is asked of the applicants stays as the server has it. */
export function periodOf(values: Values, zone: string, terms: PeriodTerms): NewPeriod {
  return {
    code: values.code ?? '',
    title: values.title ?? '',
    ...(values.announcementNumber && { announcementNumber: values.announcementNumber }),
    announcementDate: values.announcementDate ?? '',
    budgetYear: number(values.budgetYear),
    opensAt: instantIn(values.opensAt ?? '', zone),
    closesAt: instantIn(values.closesAt ?? '', zone),
    policy: policyOf(values, terms),
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
