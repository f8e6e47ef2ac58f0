import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
// @ts-expect-error: a script of the build, without types
import { secretsIn } from '../build/secrets.mjs'

const letters = (count: number) => 'a1B2c3D4e5F6g7H8'.repeat(10).slice(0, count)

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

// Put together here, or the scan of this file would find them.
const secrets = {
  'a private key': privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  'a token of GitHub': `token: ghp_${letters(36)}`,
  'a token of npm': `//registry.npmjs.org/:_authToken=npm_${letters(36)}`,
  'a password in an address': `url: https://office:${letters(12)}@db.example.org/sahkan`,
}

for (const [name, secret] of Object.entries(secrets)) {
  test(`${name} is found`, async () => {
    const found = await secretsIn(`first: line\n${secret}\n`, 'deploy/compose/example.env')
    assert.equal(found.length, 1)
    assert.equal(found[0].file, 'deploy/compose/example.env')
    assert.ok(!JSON.stringify(found).includes(letters(12)), 'what is found is not said again')
  })
}

test('an ordinary setting is none', async () => {
  assert.deepEqual(await secretsIn('password: $SAHKAN_DB_PASSWORD\n', 'deploy/compose/example.env'), [])
})
