import { defineConfig } from 'vite'

const api = process.env.SAHKAN_API ?? 'http://127.0.0.1:8099'
const proxied = ['/api', '/login', '/logout', '/register', '/realms', '/resources']

export default defineConfig({
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
