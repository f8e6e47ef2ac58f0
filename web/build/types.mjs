// The client's view of the API comes from the gateway's description and from nowhere else.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'

const description = new URL('../../gateway/openapi.yaml', import.meta.url)
const target = new URL('../src/api/schema.d.ts', import.meta.url)

const file = ts.factory.createTypeReferenceNode('Blob') // where the description says `format: binary`
const transform = schema => (schema.format === 'binary' ? file : undefined)

if (existsSync(description)) {
  const text = `// Generated from gateway/openapi.yaml by \`npm run types\`. Do not edit.\n${astToString(await openapiTS(description, { transform }))}`
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text)
} else {
  console.log('gateway/openapi.yaml is not here: the committed types are used')
}
