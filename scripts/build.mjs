import { build } from './build/build.mjs'
import { bootstrap } from './toolchain.mjs'

// `npm run build`: declarations and bundles of every package.

await bootstrap()
process.exit(await build())
