/**
 * Which layer may depend on which, one row for each: the layer, and the layers that it may use. What is absent is an
 * error. A name with `*` stands for every package whose name begins so and that has no row of its own; a lone `*`
 * stands for every layer.
 */
export const layers: LayerTable = {
  util: [],
  core: ['util'],
  conf: ['util'],
  vmx: ['conf', 'util'],
  rpc: ['util'],
  'secondary-*': ['core', 'conf', 'util'],
  'driver-*': ['core', 'conf', 'vmx', 'rpc', 'util'],
  'driver-conformance': ['core', 'util'],
  daemon: ['core', 'conf', 'rpc', 'util'],
  cli: ['core', 'conf', 'vmx', 'util'],
  'create-driver': ['util'],
  'eslint-rules': [],
  'test-e2e': ['*'],
}

/**
 * What a layer's tests and tool configurations may import, and its `devDependencies` may name, beside what
 * {@link layers} allows. The row `*` is for every layer.
 */
export const developmentLayers: LayerTable = {
  '*': ['eslint-rules'],
  'secondary-*': ['driver-conformance'],
  'driver-*': ['driver-conformance'],
  cli: ['driver-*'],
}

/**
 * What a layer loads at run time by a name that it finds out then. Its `devDependencies` may name these packages, so
 * that a workspace has them; no source file imports them.
 */
export const loadedLayers: LayerTable = {
  daemon: ['driver-*', 'secondary-*'],
  cli: ['driver-*', 'secondary-*'],
}

/** Rows of a layer table: a layer, and the layers that the table gives it. */
export type LayerTable = Readonly<Record<string, readonly string[]>>
