import type { id } from './text/id.ts'

/** What people call the fields of a period; keys as the API says. */
export const fieldNames: Record<string, keyof typeof id> = {
  code: 'periods.code',
  title: 'periods.name',
  announcementNumber: 'periods.number',
  announcementDate: 'periods.date',
  budgetYear: 'periods.year',
  opensAt: 'periods.opensAt',
  closesAt: 'periods.closesAt',
  'policy.ukwValidYears': 'periods.ukw',
  'policy.chiefLevel': 'periods.chief',
  'policy.oneOutletPerCompany': 'periods.one',
  'policy.minimumMediaAgeYears': 'periods.age',
  'policy.completionDays': 'periods.days',
  'declared.text.id': 'periods.text',
  'declared.text.en': 'periods.textEn',
  'declared.legalBasis': 'periods.legalBasis',
  'declared.objectionFrom': 'periods.objectionFrom',
  'declared.objectionUntil': 'periods.objectionUntil',
  'declared.decisionDate': 'periods.decisionDate',
  'declared.quota': 'periods.quota',
  'declared.rankingRule.id': 'periods.ranking',
  'declared.rankingRule.en': 'periods.rankingEn',
}
