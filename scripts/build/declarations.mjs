/**
 * Makes the relative imports in the text of a declaration file name `.js` files, as tools other than tsc expect: the
 * sources name `.ts` files, and tsc rewrites that in code but not in declarations. Columns stay as they are.
 *
 * @param {string} text
 */
export function nameJavaScript(text) {
  return text.replace(/(\bfrom |\bimport ?\(?)(['"])(\.\.?\/[^'"]*)(?<!\.d)\.ts\2/g, '$1$2$3.js$2')
}
