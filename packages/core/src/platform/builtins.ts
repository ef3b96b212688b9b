/** `node:fs`. A static import of it makes Node load all that it exports, streams among it, which every start would pay. */
export const fs = process.getBuiltinModule('node:fs')

/** `node:module`, for the same reason. */
export const nodeModule = process.getBuiltinModule('node:module')

/** `node:events`, which every process has loaded already. */
export const events = process.getBuiltinModule('node:events')
