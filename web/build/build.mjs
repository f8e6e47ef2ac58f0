// `npm ci`, the checks and the build of the client, each skipped when the hash of what it reads has not changed.
// With `unchecked` as third argument the client is built alone: for whoever starts Sahkan and does not work on it.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const [npmCli, targetFolder, extent] = process.argv.slice(2)
const installInputs = ['package.json', 'package-lock.json', '.npmrc']
const buildInputs = [...installInputs, 'build', 'src', 'public', 'index.html', 'tsconfig.json', 'vite.config.ts', '../gateway/openapi.yaml']
const checkInputs = [...buildInputs, 'test', 'biome.json']

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap(name => filesUnder(join(path, name)))
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.version + process.platform + process.arch)
  for (const file of paths.flatMap(filesUnder)) {
    if (file.endsWith('schema.d.ts')) continue // an output as well: regenerated from openapi.yaml
    hash.update(relative('.', file).replaceAll('\\', '/')).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function unlessUnchanged(name, marker, output, inputs, run) {
  const hash = hashOf(inputs)
  if (existsSync(output) && existsSync(marker) && readFileSync(marker, 'utf8') === hash) {
    console.log(`${name}: inputs unchanged, skipped`)
    return
  }
  run()
  writeFileSync(marker, hash)
}

const nodeFolder = dirname(process.execPath)
const separator = process.platform === 'win32' ? ';' : ':'
const pathName = Object.keys(process.env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH'
const env = { ...process.env, [pathName]: nodeFolder + separator + (process.env[pathName] ?? '') }
const npm = (...args) => {
  const { status } = spawnSync(process.execPath, [resolve(npmCli), ...args], { stdio: 'inherit', env })
  if (status !== 0) process.exit(1) // npm has said why
}

unlessUnchanged('npm ci', 'node_modules/.sahkan-inputs', 'node_modules', installInputs, () => npm('ci', '--no-audit', '--no-fund'))
if (extent !== 'unchecked') {
  const marker = join(targetFolder, 'check.inputs')
  unlessUnchanged('checks', marker, marker, checkInputs, () => npm('run', 'verify'))
  // over the whole repository, so whatever has changed
  if (spawnSync(process.execPath, ['build/secrets.mjs'], { stdio: 'inherit', env }).status !== 0) process.exit(1)
}
unlessUnchanged('bundle', join(targetFolder, 'dist.inputs'), join(targetFolder, 'dist'), buildInputs, () => npm('run', 'bundle'))
