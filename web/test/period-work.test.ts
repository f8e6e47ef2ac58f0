import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { data, id, open, press, server, text } from './screen.ts'

afterEach(() => {
  localStorage.clear()
  server.change = () => null
})

const asked = () => document.querySelectorAll('main ol.cards > li').length
const dialog = 'dialog'

test('what is to be asked otherwise waits on this device until it is announced or given up', async () => {
  await open('admin', `/periode/${id(1)}/syarat`)
  const before = asked()
  assert.ok(before > 1)
  await press('Hapus', 'main ol.cards')
  await press('Hapus', dialog)
  assert.equal(asked(), before - 1)

  await open('admin', `/periode/${id(1)}/syarat`)
  assert.match(text(), /Perubahan ini belum diumumkan/)
  assert.equal(asked(), before - 1)

  await press('Batalkan perubahan')
  await open('admin', `/periode/${id(1)}/syarat`)
  assert.doesNotMatch(text(), /Perubahan ini belum diumumkan/)
  assert.equal(asked(), before)
})

test('it is not laid over a period that somebody has changed since', async () => {
  await open('admin', `/periode/${id(1)}/syarat`)
  const before = asked()
  await press('Hapus', 'main ol.cards')
  await press('Hapus', dialog)
  server.change = ({ path, reply }) =>
    path === `/api/periods/${id(1)}` ? { ...reply, body: { ...(reply.body as object), version: (reply.body as { version: number }).version + 1 } } : null
  await open('admin', `/periode/${id(1)}/syarat`)
  assert.equal(asked(), before)
  assert.doesNotMatch(text(), /Perubahan ini belum diumumkan/)
})

test('a period that is not announced is edited, and its change is no page', async () => {
  const prepared = data.periods('admin').find((one: { stage: string }) => one.stage === 'PREPARED')
  await open('admin', `/periode/${prepared.id}/perubahan`)
  assert.equal(location.pathname, `/periode/${prepared.id}/ubah`)
})

test('the history of a period says words, and no codes', async () => {
  const [first] = data.period(id(1), 'admin').requirements
  const fields = [
    { field: 'declared.quotaByType', from: null, to: 'ONLINE 10, PRINT 5' },
    { field: 'declared.rankingCriteria', from: null, to: 'OUTLET_AGE, SUBMITTED' },
    { field: `requirements.${first.code}.ONLINE`, from: 'OPTIONAL', to: 'MANDATORY' },
  ]
  server.change = ({ path, reply }) =>
    path === `/api/periods/${id(1)}`
      ? {
          ...reply,
          body: { ...(reply.body as object), changes: [{ at: '2026-12-01T02:00:00Z', kind: 'CHANGED', by: null, reason: null, askedBy: null, fields }] },
        }
      : null
  await open('admin', `/periode/${id(1)}`)
  assert.match(text(), /waktu berkas lengkap diterima/)
  assert.doesNotMatch(text(), /ONLINE|PRINT|OUTLET_AGE|SUBMITTED|MANDATORY/)
  assert.ok(text().includes(`Berkas ${first.label.id}, Media siber: Pilihan → Wajib`))
})
