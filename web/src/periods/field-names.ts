import type { id as common } from '../text/id.ts'
import type { id } from './text/id.ts'

/** What people call the fields of a period; keys as the API says. */
export const fieldNames: Record<string, keyof typeof id> = {
  code: 'periods.code',
  title: 'periods.name',
  announcementNumber: 'periods.number',
  announcementDate: 'periods.date',
  announcementAttachments: 'periods.attachments',
  budgetYear: 'periods.year',
  notExtended: 'periods.notExtended',
  opensAt: 'periods.opensAt',
  closesAt: 'periods.closesAt',
  'single.closesAt': 'periods.singleCloses',
  'single.reasonKind': 'periods.reason',
  'declared.text.id': 'periods.text',
  'declared.text.en': 'periods.textEn',
  'declared.legalBasis': 'periods.legalBasis',
  'declared.objectionFrom': 'periods.objectionFrom',
  'declared.objectionUntil': 'periods.objectionUntil',
  'declared.decisionDate': 'periods.decisionDate',
  'declared.quota': 'periods.quota',
  'declared.quotaByType': 'periods.quotaByType',
  'declared.rankingCriteria': 'periods.rankedBy',
  'declared.rankingRule.id': 'periods.ranking',
  'declared.rankingRule.en': 'periods.rankingEn',
  'declared.officer.id': 'periods.officer',
  'declared.officer.en': 'periods.officerEn',
  'declared.complaints.id': 'periods.complaints',
  'declared.complaints.en': 'periods.complaintsEn',
  'requirements.order': 'periods.paperOrder',
}

/** Of one paper: for which type of outlet it is asked, and its words. */
export const paperParts: Record<string, keyof typeof id | keyof typeof common> = {
  ONLINE: 'outletType.ONLINE',
  PRINT: 'outletType.PRINT',
  TV: 'outletType.TV',
  RADIO: 'outletType.RADIO',
  'label.id': 'periods.paperLabel',
  'label.en': 'periods.paperLabelEn',
  'hint.id': 'periods.paperHint',
  'hint.en': 'periods.paperHintEn',
  fields: 'periods.paperFields',
  'fields.en': 'periods.paperFieldsEn',
  'fields.keys': 'periods.paperFieldsKeys',
  asks: 'periods.paperAsks',
  'asks.en': 'periods.paperAsksEn',
  days: 'periods.paperDays',
  kind: 'periods.paperKind',
}

export const obligations: Record<string, keyof typeof common> = {
  MANDATORY: 'obligation.MANDATORY',
  PREFERRED: 'obligation.PREFERRED',
  OPTIONAL: 'obligation.OPTIONAL',
}
