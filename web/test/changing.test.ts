import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import type { Candidate, DecreeEntry } from '../src/api/types.ts'
import { changed } from '../src/decrees/changing.ts'
import { data, one, open, press, server, text, tick, type } from './screen.ts'

const [first, second] = data.partners as [DecreeEntry, DecreeEntry]
const candidate = { ...first, applicationId: 'new', outletName: 'Kabar Baru' } as unknown as Candidate
const typed = {
  'add-new': 'on',
  [`tier-${first.applicationId}`]: '3',
  [`tier-${second.applicationId}`]: String(second.tier),
  [`pick-${second.applicationId}`]: 'on',
  [`reporter-${second.applicationId}`]: 'Siti Contoh',
  [`outletName-${second.applicationId}`]: second.outletName,
  [`reason-${second.applicationId}`]: 'CEASED',
}

afterEach(() => {
  localStorage.clear()
  server.change = () => null
})

test('an amendment adds and corrects tiers, and leaves out what stays', () => {
  const { added, corrected, revoked, lines } = changed('AMENDMENT', typed, [first, second], [candidate])
  assert.deepEqual(added, ['new'])
  assert.deepEqual(corrected, [{ applicationId: first.applicationId, tier: 3 }])
  assert.deepEqual(revoked, [])
  assert.deepEqual(
    lines.map(line => line.key),
    ['change.willAdd', 'change.willTier'],
  )
})

test('a correction names only the fields that differ', () => {
  const { added, corrected } = changed('CORRECTION', typed, [first, second], [candidate])
  assert.deepEqual(added, [])
  assert.deepEqual(corrected, [{ applicationId: second.applicationId, reporter: 'Siti Contoh' }])
})

test('a revocation has its reason, and a revocation of the whole no rows', () => {
  const { revoked } = changed('REVOCATION_IN_PART', typed, [first, second], [candidate])
  assert.deepEqual(revoked, [{ applicationId: second.applicationId, reason: 'CEASED', text: null, hearingNumber: null, hearingDate: null }])
  assert.deepEqual(changed('REVOCATION', typed, [first, second], [candidate]), { added: [], corrected: [], revoked: [], lines: [] })
})

test('what will change is read before it is asked for', async () => {
  let sent: string | null = null
  server.change = ({ method, path }) => {
    if (method === 'POST') sent = path
    return null
  }
  await open('officer', '/sk/issued')
  assert.match(text(), /000\.4\.3\/2\/DISKOMINFO\/I\/2027/)
  await open('officer', '/sk/issued/ubah')
  await type('#change-kind', 'REVOCATION_IN_PART')
  assert.match(text(), /Belum ada yang berubah/)
  await press('Buat konsep')
  assert.match(text(), /Pilih sedikitnya satu media/)
  assert.equal(sent, null)
  await type('#change-ground', 'kewajiban tidak dilaksanakan')
  await tick(`input[name="pick-${first.applicationId}"]`)
  await type(`select[name="reason-${first.applicationId}"]`, 'CEASED')
  assert.match(one('#will-change').parentElement?.textContent ?? '', /Kabar Nusantara dicabut/)
  await press('Buat konsep')
  assert.equal(sent, '/api/decrees/issued/changes')
})

test('who may not draft is offered no change', async () => {
  await open('signatory', '/sk/issued')
  assert.doesNotMatch(text(), /Ubah, perbaiki, atau cabut/)
})
