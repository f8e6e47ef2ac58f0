import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const home = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** What the build's linter, with the build's settings, says of these files. */
function lint(files: Record<string, string>): { ok: boolean; said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'sahkan-lint-'))
  try {
    copyFileSync(home('biome.json'), join(folder, 'biome.json'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    const { status, stdout, stderr } = spawnSync(process.execPath, [home('node_modules/@biomejs/biome/bin/biome'), 'lint'], { cwd: folder, encoding: 'utf8' })
    return { ok: status === 0, said: stdout + stderr }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const page = `import { Part } from './part.ts'\nexport const Page = () => Part()\n`

test('two modules that import each other fail the build, also when it is only for a type', () => {
  const values = lint({ 'page.ts': page, 'part.ts': `import { Page } from './page.ts'\nexport const Part = (): unknown => Page\n` })
  assert.match(values.said, /noImportCycles/)
  assert.equal(values.ok, false)
  const types = lint({ 'page.ts': page, 'part.ts': `import type { Page } from './page.ts'\nexport const Part = (): typeof Page | null => null\n` })
  assert.match(types.said, /noImportCycles/)
  assert.equal(types.ok, false)
})

test('one way is no circle', () => {
  const { ok, said } = lint({ 'page.ts': page, 'part.ts': 'export const Part = () => null\n' })
  assert.ok(ok, said)
})
