/**
 * @packageDocumentation
 * Documents against libvirt's own RELAX NG schemas. Loads `libxml2-wasm`, which the application has to install, when the
 * first document is validated; a browser has to be given the schemas.
 */
export { schemaFiles, type SchemaFiles } from './schema-files.ts'
export { validateDocument, type ValidateOptions } from './validate-document.ts'
