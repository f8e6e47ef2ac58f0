// Looks for secrets in every file that is tracked: `node build/secrets.mjs`, from the folder `web`.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEngine } from '@secretlint/node'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What looks like a secret and is none: the file, a piece of the message, and why. */
export const allowed = JSON.parse(readFileSync(new URL('secrets-allowed.json', import.meta.url), 'utf8'))

const engine = await createEngine({
  cwd: root,
  color: false,
  formatter: 'json',
  configFileJSON: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] },
})

/** The findings in a text, each as one line that does not repeat the secret. */
export async function secretsIn(content, filePath) {
  const { ok, output } = await engine.executeOnContent({ content, filePath: resolve(root, filePath) })
  if (ok) return []
  return JSON.parse(output)
    .flatMap(file => file.messages)
    .map(found => ({ file: filePath, line: found.loc.start.line, rule: found.ruleId }))
}

function tracked() {
  try {
    return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  } catch {
    return null
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = tracked()
  if (files === null) {
    console.log('secrets: SKIPPED, this is no clone of a repository')
    process.exit(0)
  }
  const found = []
  for (const file of files) {
    const path = resolve(root, file)
    if (!existsSync(path) || !statSync(path).isFile()) continue
    const content = readFileSync(path)
    if (content.includes(0)) continue
    found.push(...(await secretsIn(content.toString('utf8'), file)))
  }
  const open = found.filter(one => !allowed.some(known => known.file === one.file && known.rule === one.rule))
  for (const one of open) console.error(`${one.file}:${one.line}: ${one.rule}`)
  const unused = allowed.filter(known => !found.some(one => known.file === one.file && known.rule === one.rule))
  for (const known of unused) console.error(`build/secrets-allowed.json: ${known.file} has no ${known.rule} any more`)
  console.log(`secrets: ${files.length} files, ${found.length - open.length} allowed, ${open.length} found`)
  if (open.length > 0 || unused.length > 0) process.exit(1)
}
