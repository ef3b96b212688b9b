#!/usr/bin/env node
// Old versions of Node must get as far as the message: nothing newer than ES2018 here.

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`error: gw needs Node 20.19 or newer, this is Node ${process.versions.node}`)
  process.exit(1)
}
import('#gw').then(({ start }) => start())
