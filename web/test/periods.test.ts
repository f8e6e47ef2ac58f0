import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { PeriodTerms } from '../src/api/types.ts'
import { applicationIn, declaredOf, nextCode, periodOf, policyValue } from '../src/period-editor/typed-period.ts'
import { fieldNames } from '../src/periods/field-names.ts'
import { instantIn, localIn } from '../src/text/time.ts'

test('a time is that of the office, whatever the device says', () => {
  assert.equal(instantIn('2026-12-01T08:00', 'Asia/Jakarta'), '2026-12-01T01:00:00.000Z')
  assert.equal(instantIn('2026-12-01T08:00', 'Asia/Makassar'), '2026-12-01T00:00:00.000Z')
  assert.equal(localIn('2026-12-01T01:00:00Z', 'Asia/Jayapura'), '2026-12-01T10:00')
  assert.equal(localIn(instantIn('2027-02-28T23:59', 'Asia/Jakarta'), 'Asia/Jakarta'), '2027-02-28T23:59')
})

test('an application is named by the address of its page', () => {
  const id = '0af76519-16cd-43dd-8448-eb211c80319c'
  assert.equal(applicationIn(`https://sahkan.example/permohonan/${id.toUpperCase()}?x=1#syarat`), id)
  assert.equal(applicationIn(` ${id} `), id)
  assert.equal(applicationIn(' KMM-2026-0031 '), 'KMM-2026-0031', 'the server says what is wrong with it')
})

test('what is no time is none', () => {
  assert.equal(instantIn('', 'Asia/Jakarta'), '')
  assert.equal(instantIn('tomorrow', 'Asia/Jakarta'), '')
})

test('what is left empty is not declared, and what is no number does not pass for none', () => {
  const nothing = declaredOf({})
  assert.deepEqual(Object.values(nothing), Array(10).fill(null))
  assert.equal(declaredOf({ 'declared.quota': '40' }).quota, 40)
  assert.equal(declaredOf({ 'declared.quota': 'empat puluh' }).quota, -1)
  assert.deepEqual(declaredOf({ 'declared.text.en': 'Only English' }).text, { id: '', en: 'Only English' })
  assert.deepEqual(declaredOf({ 'declared.text.id': 'Teks' }).text, { id: 'Teks' })
})

const items = JSON.parse(readFileSync(new URL('../../applicant-service/src/main/resources/policy/items.json', import.meta.url), 'utf8'))
const terms: PeriodTerms = { policy: items, rankingCriteria: [] }

test('a period is sent by the clock of the office, and without a number until it has one', () => {
  const sent = periodOf({ code: 'KM-2027', opensAt: '2026-12-01T08:00', announcementNumber: '' }, 'Asia/Makassar', terms)
  assert.equal(sent.opensAt, '2026-12-01T00:00:00.000Z')
  assert.equal('announcementNumber' in sent, false)
  assert.equal(sent.prepared, true)
})

test('a quota of a type that is no number does not pass for none, and the ranking keeps its order', () => {
  const typed = {
    'declared.quotaByType.TV': '3',
    'declared.quotaByType.RADIO': 'x',
    'declared.rankingCriteria[0]': 'OUTLET_AGE',
    'declared.rankingCriteria[1]': 'none',
    'declared.rankingCriteria[2]': 'TIER',
  }
  assert.deepEqual(declaredOf(typed).quotaByType, { TV: 3, RADIO: -1 })
  assert.deepEqual(declaredOf(typed).rankingCriteria, ['OUTLET_AGE', 'TIER'])
  assert.deepEqual(declaredOf({ 'declared.rankingCriteria[0]': 'none' }).rankingCriteria, [])
  assert.equal('rankingCriteria' in declaredOf({}), false)
})

test('each item of the catalogue is typed by its type, also one that no page knows', () => {
  const text = { id: 'a', en: 'b' }
  const more = [
    { code: 'staff', type: 'WHOLE_NUMBER', optional: true, label: text, says: text, since: '2027-01-01' },
    { code: 'local', type: 'YES_NO', optional: false, usual: false, label: text, says: text, since: '2027-01-01' },
  ]
  const all = { policy: [...items, ...more], rankingCriteria: [] } as PeriodTerms
  const typed = { 'policy.ukwValidYears': '', 'policy.chiefLevel': 'none', 'policy.completionDays': 'lima', 'policy.staff': '7', 'policy.local': 'on' }
  assert.deepEqual(periodOf(typed, 'Asia/Jakarta', all).policy, {
    ukwValidYears: null,
    chiefLevel: null,
    oneOutletPerCompany: false,
    minimumMediaAgeYears: null,
    completionDays: 'lima',
    staff: 7,
    local: true,
  })
})

test('a period from before an item says nothing of it, and a new one says the usual', () => {
  const item = terms.policy.find(({ code }) => code === 'completionDays')
  assert.ok(item)
  assert.equal(policyValue(item, null), 5)
  assert.equal(policyValue(item, { policy: {} as never }), null)
})

test('a code that names the year names the next one, and one without gets it', () => {
  assert.equal(nextCode({ code: 'KM-2027', budgetYear: 2027 }), 'KM-2028')
  assert.equal(nextCode({ code: 'TAHAP-2', budgetYear: 2027 }), 'TAHAP-2-2028')
})

test('every field that a form sends has a name in the history', () => {
  const leaves = (value: unknown, path: string): string[] =>
    value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key)) : [path]
  const values = {
    announcementNumber: '1',
    'declared.text.id': 'a',
    'declared.text.en': 'b',
    'declared.rankingRule.id': 'c',
    'declared.rankingRule.en': 'd',
    'declared.officer.id': 'e',
    'declared.officer.en': 'f',
    'declared.complaints.id': 'g',
    'declared.complaints.en': 'h',
  }
  const { prepared, ...sent } = periodOf(values, 'Asia/Jakarta', terms)
  assert.equal(prepared, true)
  assert.deepEqual(
    leaves(sent, '').filter(field => !(field in fieldNames) && !terms.policy.some(({ code }) => field === `policy.${code}`)),
    [],
  )
})
