// The client's view of the API comes from the gateway's description and from nowhere else.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const description = new URL('../../gateway/openapi.yaml', import.meta.url)
const target = new URL('../src/api/schema.d.ts', import.meta.url)

if (existsSync(description)) {
  const text = `// Generated from gateway/openapi.yaml by \`npm run types\`. Do not edit.\n${astToString(await openapiTS(description))}`
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text)
} else {
  console.log('gateway/openapi.yaml is not here: the committed types are used')
}
