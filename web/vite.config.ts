import { mkdirSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const api = process.env.SAHKAN_API ?? 'http://127.0.0.1:8099'
const proxied = ['/api', '/login', '/logout', '/register', '/realms', '/resources', '^/v(/|\\?|$)']

/** Which chunk holds which modules and needs which chunks: build/loaded.ts looks at who loads what. */
const chunkList: Plugin = {
  name: 'chunk-list',
  writeBundle(_, bundle) {
    const chunks = Object.values(bundle)
      .filter(one => one.type === 'chunk')
      .map(({ fileName, isEntry, imports, moduleIds }) => ({
        fileName,
        isEntry,
        imports,
        modules: moduleIds.map(id => relative('.', id).replaceAll('\\', '/')),
      }))
    mkdirSync('target', { recursive: true })
    writeFileSync('target/chunks.json', JSON.stringify(chunks, null, 1))
  },
}

export default defineConfig({
  plugins: [chunkList],
  resolve: {
    alias: {
      'react/jsx-runtime': 'preact/jsx-runtime',
      react: 'preact/compat',
    },
  },
  build: {
    outDir: 'target/dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // the content security policy allows files of this origin, no data: addresses
    modulePreload: { polyfill: false },
  },
  server: { proxy: Object.fromEntries(proxied.map(path => [path, { target: api, changeOrigin: false }])) },
})
