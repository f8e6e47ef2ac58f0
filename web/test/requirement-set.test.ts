import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RequirementInput } from '../src/api/types.ts'
import { kindOf, unread } from '../src/period-editor/kinds.ts'
import { choicesOf, choicesText, differences, documentIn, exported, inputOf, itemOf, itemsIn, requirementOf } from '../src/period-editor/requirement-set.ts'

const nib: RequirementInput = { code: 'NIB', label: { id: 'NIB', en: 'NIB' }, obligation: 'MANDATORY', outletTypes: ['ONLINE'], fields: [] }
const deed: RequirementInput = { ...nib, code: 'DEED' }

test('an exported set comes back as it was; what is no object is told here, and everything else by the server', () => {
  const document = documentIn(`\ufeff${exported([nib, nib])}`)
  assert.deepEqual(document && itemsIn(document), [nib, nib])
  for (const foreign of ['', '[]', 'null', '3', '{']) assert.equal(documentIn(foreign), null)
  assert.deepEqual(itemsIn({ requirements: 3 }), [])
})

test('a difference is told by code and types, and the order alone is none', () => {
  assert.deepEqual(differences([nib, deed], [deed, nib]), { added: [], removed: [], changed: [] })
  assert.deepEqual(differences([nib], [{ ...nib, obligation: 'OPTIONAL' }, deed]), { added: [deed.label], removed: [], changed: [nib.label] })
  assert.deepEqual(differences([nib], [{ ...nib, outletTypes: ['TV'] }]), { added: [nib.label], removed: [nib.label], changed: [] })
})

test('choices are written one on each line', () => {
  const choices = choicesOf('pt = PT = Company\n\n yayasan=Yayasan\nlain')
  assert.deepEqual(choices, [
    { value: 'pt', label: { id: 'PT', en: 'Company' } },
    { value: 'yayasan', label: { id: 'Yayasan', en: 'Yayasan' } },
    { value: 'lain', label: { id: 'lain', en: 'lain' } },
  ])
  assert.deepEqual(choicesOf(choicesText(choices)), choices)
})

test('the form says what is asked, without the fields that were removed', () => {
  const at = 'requirements[2]'
  const values = {
    [`${at}.code`]: 'NIB',
    [`${at}.label.id`]: 'NIB',
    [`${at}.label.en`]: 'NIB',
    [`${at}.obligation`]: 'MANDATORY',
    [`${at}.outletTypes.ONLINE`]: 'on',
    [`${at}.fields[1].key`]: 'number',
    [`${at}.fields[1].type`]: 'TEXT',
    [`${at}.fields[1].label.id`]: 'Nomor',
    [`${at}.fields[1].label.en`]: 'Number',
    [`${at}.fields[1].required`]: 'on',
  }
  assert.deepEqual(requirementOf(values, at, [1]), {
    ...nib,
    kind: 'NIB',
    fields: [{ key: 'number', type: 'TEXT', label: { id: 'Nomor', en: 'Number' }, required: true }],
  })
})

test('the kind is chosen beside any code, and the list says what of it cannot be checked', () => {
  const at = 'requirements[0]'
  assert.equal(requirementOf({ [`${at}.code`]: 'AKTA_2027', [`${at}.kind`]: 'DEED' }, at, []).kind, 'DEED')
  assert.equal(kindOf({ code: 'AKTA_2027' }), 'OTHER')
  assert.equal(kindOf(deed), 'DEED')
  assert.deepEqual(unread('BANK', ['number', 'bank']), ['holder'])
  assert.deepEqual(differences([nib], [{ ...nib, kind: 'OTHER' }]).changed, [nib.label])
})

test('rules are sent as far as they are written, and none where nothing is asked', () => {
  const at = 'requirements[0]'
  const rules = (values: Record<string, string>) =>
    requirementOf(Object.fromEntries(Object.entries(values).map(([key, value]) => [`${at}.${key}`, value])), at, []).rules
  assert.equal(rules({ 'rules.minPages': ' ' }), undefined)
  assert.deepEqual(
    rules({ 'rules.types.PDF': 'on', 'rules.maxPages': '3', 'rules.validUntil.field': 'validUntil', 'rules.validUntil.daysAfterClosing': '0' }),
    {
      types: ['PDF'],
      maxPages: 3,
      validUntil: { field: 'validUntil', daysAfterClosing: 0 },
    },
  )
  assert.deepEqual(rules({ 'rules.issued.withinMonths': '6' }), { issued: { field: '', withinMonths: 6 } })
})

test('an empty hint is none', () => {
  assert.equal('hint' in inputOf({ ...nib, hint: { id: '', en: '' }, fields: [] }), false)
})

test('an error of a set is told beside its requirement', () => {
  assert.equal(itemOf('requirements[1].label.id', [nib, deed]), deed)
  for (const field of ['requirements', 'requirements[7].code', 'closesAt']) assert.equal(itemOf(field, [nib, deed]), null)
})
