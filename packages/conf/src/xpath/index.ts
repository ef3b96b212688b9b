/**
 * @packageDocumentation
 * Parts of documents by XPath. Loads `libxml2-wasm`, which the application has to install, at the first use.
 */
export { selectNodes, type SelectOptions } from './select-nodes.ts'
