#!/usr/bin/env node
// Old versions of Node must get as far as the message: nothing newer than ES2018 here.

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`error: gw needs Node 20.19 or newer, this is Node ${process.versions.node}`)
  process.exit(1)
}
keepCompiledCode(process.env)
import('#gw').then(({ start }) => start())

/**
 * Node 22.8 and newer keep compiled code for the next start. It is kept in the user's own folder: Node's default lies where
 * others can write, and what is read from there is run.
 */
function keepCompiledCode({ XDG_CACHE_HOME, HOME, LOCALAPPDATA }) {
  const { enableCompileCache } = process.getBuiltinModule('node:module')
  const folder = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && `${HOME}/.cache`)
  if (enableCompileCache && folder) enableCompileCache(`${folder}/guestwork/compiled`)
}
