// Puts the two files that pages need where the build looks for them. The module gets the suffix
// that every web server knows; it looks for the other beside itself.
import { copyFileSync, mkdirSync } from 'node:fs'

const from = new URL('node_modules/@sqlite.org/sqlite-wasm/dist/', import.meta.url)
const to = new URL('node_modules/tidemark-sqlite/', import.meta.url)

mkdirSync(to, { recursive: true })
copyFileSync(new URL('index.mjs', from), new URL('sqlite3.js', to))
copyFileSync(new URL('sqlite3.wasm', from), new URL('sqlite3.wasm', to))
