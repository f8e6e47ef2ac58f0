import type {
  FieldType,
  FileType,
  NewPeriod,
  Obligation,
  OutletType,
  PaperRules,
  PeriodChangeInput,
  PeriodDetail,
  Requirement,
  RequirementInput,
} from '../api/types.ts'
import { outletTypes } from '../api/types.ts'
import { kindOf, kinds } from './kinds.ts'

type Values = Record<string, string>

export const obligations: readonly Obligation[] = ['MANDATORY', 'PREFERRED', 'OPTIONAL']
export const fieldTypes: readonly FieldType[] = ['TEXT', 'DATE', 'YEAR', 'NUMBER', 'BOOLEAN', 'NIK', 'NPWP', 'CHOICE']

export const fileTypes: readonly FileType[] = ['PDF', 'JPEG', 'PNG']

/** As it is sent back: an empty hint is none, and what it asks in words is the server's. */
export const inputOf = ({ hint, asks: _, ...requirement }: Requirement): RequirementInput => ({ ...requirement, ...(hint.id && { hint }) })

/** The period as the server has it, with another set. */
export function withRequirements(period: PeriodDetail, asked: Pick<NewPeriod, 'requirements' | 'requirementSet'>): NewPeriod {
  const { code, title, announcement, budgetYear, opensAt, closesAt, policy, declared } = period
  const text = (written: { id: string; en: string | null } | null) => written && { id: written.id, ...(written.en !== null && { en: written.en }) }
  return {
    code,
    title,
    ...(announcement.number && { announcementNumber: announcement.number }),
    announcementDate: announcement.date,
    budgetYear,
    opensAt,
    closesAt,
    policy,
    declared: {
      ...declared,
      text: text(declared.text),
      rankingRule: text(declared.rankingRule),
      officer: text(declared.officer),
      complaints: text(declared.complaints),
    },
    prepared: true,
    ...asked,
  }
}

/** The announced period as the server has it, with another set: its window is longer by so many days, or everybody reads why not. */
export function changeWith(period: PeriodDetail, requirements: RequirementInput[], values: Values): PeriodChangeInput {
  const { title, announcementNumber = '', announcementDate, declared } = withRequirements(period, { requirements })
  return {
    title,
    announcementNumber,
    announcementDate,
    ...(declared && { declared }),
    requirements,
    reason: values.reason ?? '',
    ...(values.extendDays && { extendDays: /^\d{1,4}$/.test(values.extendDays) ? Number(values.extendDays) : -1 }),
    ...(values.notExtended && { notExtended: values.notExtended }),
  }
}

/** One choice on each line: value = Indonesian = English. */
export const choicesText = (choices: readonly { value: string; label: { id: string; en: string } }[] = []) =>
  choices.map(({ value, label }) => [value, label.id, label.en].join(' = ')).join('\n')

export const choicesOf = (typed: string) =>
  typed
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => {
      const [value = '', id = value, en = id] = line.split('=').map(part => part.trim())
      return { value, label: { id, en } }
    })

/** What the form says of one requirement; the names of its inputs begin with `at`, as the server's do. */
export function requirementOf(values: Values, at: string, fields: readonly number[]): RequirementInput {
  const value = (name: string) => values[`${at}.${name}`] ?? ''
  const ticked = (name: string) => ['on', 'true'].includes(value(name))
  const hint = { id: value('hint.id'), en: value('hint.en') }
  const example = { id: value('example.id'), en: value('example.en') }
  const rules = rulesOf(value, type => ticked(`rules.types.${type}`))
  return {
    code: value('code'),
    kind: kinds.find(one => one === value('kind')) ?? kindOf({ code: value('code') }),
    label: { id: value('label.id'), en: value('label.en') },
    ...((hint.id || hint.en) && { hint }),
    ...((example.id || example.en) && { example }),
    ...(rules && { rules }),
    obligation: obligations.find(one => one === value('obligation')) ?? 'OPTIONAL',
    outletTypes: outletTypes.filter((type: OutletType) => ticked(`outletTypes.${type}`)),
    fields: fields.map(index => {
      const name = `fields[${index}]`
      const type = fieldTypes.find(one => one === value(`${name}.type`)) ?? 'TEXT'
      return {
        key: value(`${name}.key`),
        type,
        label: { id: value(`${name}.label.id`), en: value(`${name}.label.en`) },
        required: ticked(`${name}.required`),
        ...(type === 'CHOICE' && { choices: choicesOf(value(`${name}.choices`)) }),
      }
    }),
  }
}

/** Nothing where nothing is asked. A rule of which only a half is written is sent as it is: the server says what is missing. */
function rulesOf(value: (name: string) => string, ticked: (type: FileType) => boolean): PaperRules | null {
  const types = fileTypes.filter(ticked)
  const figure = (name: string) => (value(`rules.${name}`).trim() ? Number(value(`rules.${name}`)) : null)
  const [minPages, maxPages, maxMegabytes] = [figure('minPages'), figure('maxPages'), figure('maxMegabytes')]
  const [until, days] = [value('rules.validUntil.field').trim(), figure('validUntil.daysAfterClosing')]
  const [issued, months] = [value('rules.issued.field').trim(), figure('issued.withinMonths')]
  const rules = {
    ...(types.length > 0 && { types }),
    ...(minPages !== null && { minPages }),
    ...(maxPages !== null && { maxPages }),
    ...(maxMegabytes !== null && { maxMegabytes }),
    ...((until || days !== null) && { validUntil: { field: until, ...(days !== null && { daysAfterClosing: days }) } }),
    ...((issued || months !== null) && { issued: { field: issued, ...(months !== null && { withinMonths: months }) } }),
  }
  return Object.keys(rules).length > 0 ? (rules as PaperRules) : null
}

const name = (one: RequirementInput) => `${one.code} ${[...one.outletTypes].sort().join('+')}`

/** By code and types of outlet; the order alone is no difference. */
export function differences(before: readonly RequirementInput[], after: readonly RequirementInput[]) {
  const text = (one: RequirementInput) =>
    JSON.stringify([one.label, one.hint ?? null, one.obligation, kindOf(one), one.fields ?? [], one.example ?? null, one.rules ?? null])
  const old = new Map(before.map(one => [name(one), text(one)]))
  const now = new Map(after.map(one => [name(one), text(one)]))
  const labels = new Map([...before, ...after].map(one => [name(one), one.label]))
  const told = (keys: string[]) => keys.flatMap(key => labels.get(key) ?? [])
  return {
    added: told([...now.keys()].filter(key => !old.has(key))),
    removed: told([...old.keys()].filter(key => !now.has(key))),
    changed: told([...now.keys()].filter(key => old.has(key) && old.get(key) !== now.get(key))),
  }
}

export const FORMAT = 'sahkan.requirements/1'

export const exported = (requirements: readonly RequirementInput[]) => `${JSON.stringify({ format: FORMAT, requirements }, null, 2)}\n`

/** The requirement that an error is about, by the name that the server gives its field. */
export function itemOf(field: string, sent: readonly RequirementInput[]): RequirementInput | null {
  const index = /^requirements\[(\d+)]/.exec(field)?.[1]
  return index === undefined ? null : (sent[Number(index)] ?? null)
}

/** Null for what is no JSON object; everything else the server says, at its item and field. */
export function documentIn(text: string): Record<string, unknown> | null {
  try {
    const document: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    return typeof document === 'object' && document !== null && !Array.isArray(document) ? (document as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** The items of a document as far as they have a name, to tell its errors beside them. */
export const itemsIn = (document: Record<string, unknown>): RequirementInput[] => (Array.isArray(document.requirements) ? document.requirements : [])
