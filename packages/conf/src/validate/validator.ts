/* eslint-disable @typescript-eslint/no-deprecated -- libxml2 will drop RELAX NG one day, and offers nothing in its place. */
import { VirtError } from '@guestwork/util'
import type { RelaxNGValidator } from 'libxml2-wasm'
import type { Engine } from './load-engine.ts'
import type { SchemaFolder } from './schema-folders/schema-folders.ts'

/** A schema that is ready for use. */
export interface Validator {
  /** What is wrong with a document, a line for each fault as libxml2 puts it; empty when nothing is. */
  faults(xml: string): string
}

/** Gives each set of schemas a name of its own among all that the library can open. */
let sets = 0

/** Compiles a schema with those that it includes. Throws `INTERNAL_ERROR` where that fails. */
export function compileSchema(engine: Engine, { path, files }: SchemaFolder, name: string): Validator {
  const prefix = `schemas${++sets}:///`
  const named = Object.entries(files).map(([file, bytes]) => [prefix + file, bytes] as const)
  engine.xmlRegisterInputProvider(new engine.XmlBufferInputProvider(Object.fromEntries(named)))
  const bytes = files[name]
  if (bytes === undefined) {
    throw new VirtError('INTERNAL_ERROR', `there is no ${name} among the schemas${path && ` in ${path}`}`, {
      domain: 'XML',
    })
  }
  let schema: RelaxNGValidator
  try {
    using document = engine.XmlDocument.fromBuffer(bytes, { url: prefix + name })
    schema = engine.RelaxNGValidator.fromDoc(document)
  } catch (cause) {
    throw new VirtError('INTERNAL_ERROR', `the schema ${name} cannot be used`, { domain: 'XML', cause })
  }
  return { faults: xml => faultsOf(engine, schema, xml) }
}

function faultsOf(engine: Engine, schema: RelaxNGValidator, xml: string): string {
  using document = engine.XmlDocument.fromString(xml)
  try {
    schema.validate(document)
    return ''
  } catch (error) {
    if (error instanceof engine.XmlValidateError) return error.message
    throw error
  }
}
