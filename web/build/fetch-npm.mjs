// Brings the npm CLI to a machine that has only a JDK: one tarball from the registry this machine is
// configured for (environment, then the .npmrc files), else from the one npm itself ships as its default.
// The tarball must match the integrity pinned in pom.xml.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const [version, integrity, npmDefaults, target] = process.argv.slice(2)

const matches = bytes => `sha512-${createHash('sha512').update(bytes).digest('base64')}` === integrity

function registry() {
  const fromEnvironment = process.env.npm_config_registry ?? process.env.NPM_CONFIG_REGISTRY
  if (fromEnvironment) return fromEnvironment
  for (const file of ['.npmrc', join(homedir(), '.npmrc')]) {
    const line = existsSync(file) && /^\s*registry\s*=\s*(\S+)/m.exec(readFileSync(file, 'utf8'))
    if (line) return line[1]
  }
  return /^\s*registry: '([^']+)'/m.exec(readFileSync(npmDefaults, 'utf8'))[1]
}

if (!(existsSync(target) && matches(readFileSync(target)))) {
  const answer = await fetch(new URL(`npm/-/npm-${version}.tgz`, registry().replace(/\/?$/, '/')))
  if (!answer.ok) throw new Error(`npm ${version}: the registry answered ${answer.status}`)
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (!matches(bytes)) throw new Error(`npm ${version}: the tarball is not the one pinned in pom.xml`)
  writeFileSync(target, bytes)
}
