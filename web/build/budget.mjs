// People apply from a phone on a district town's network: all JavaScript together stays below 60 KB compressed.
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const limit = 60 * 1024
const assets = new URL('../target/dist/assets/', import.meta.url)
const size = readdirSync(assets)
  .filter(name => name.endsWith('.js'))
  .reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, assets))).length, 0)
console.log(`JavaScript: ${(size / 1024).toFixed(1)} KB compressed (limit ${limit / 1024} KB)`)
if (size > limit) process.exit(1)
