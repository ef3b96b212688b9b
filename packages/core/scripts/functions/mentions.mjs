import ts from 'typescript'

/**
 * @typedef {object} Mention A function of libvirt that a doc comment names.
 * @property {string} name such as `virDomainSuspend`
 * @property {string} by what of ours names it, such as `Domain.suspend()`
 * @property {boolean} callable whether that is a function, a method or a property of a class
 */

/**
 * The names of libvirt's in the doc comments of what a module exports, members included, with the exception of what is
 * declared in the folders that are left out. What a class inherits is mentioned by that class.
 *
 * @param {string} entry the module
 * @param {readonly string[]} leftOut folders
 * @returns {Mention[]}
 */
export function mentionsIn(entry, leftOut) {
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    customConditions: ['@guestwork/source'],
    noEmit: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(entry)
  const module = file && checker.getSymbolAtLocation(file)
  if (module === undefined) throw new Error(`${entry} is no module`)
  return checker.getExportsOfModule(module).flatMap(exported => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    const declarations = symbol.declarations ?? []
    const hidden = declarations.some(
      declaration => isAbstract(declaration) || isIn(declaration.getSourceFile().fileName, leftOut),
    )
    return hidden ? [] : mentionsOf(checker, exported.name, symbol)
  })
}

/**
 * @param {ts.TypeChecker} checker
 * @param {string} name
 * @param {ts.Symbol} symbol
 * @returns {Mention[]}
 */
function mentionsOf(checker, name, symbol) {
  const isFunction = (symbol.flags & ts.SymbolFlags.Function) !== 0
  const isClass = (symbol.flags & ts.SymbolFlags.Class) !== 0
  const own = namesIn(checker, symbol).map(mentioned => ({
    name: mentioned,
    by: isFunction ? `${name}()` : name,
    callable: isFunction,
  }))
  const isObject = isClass || (symbol.flags & ts.SymbolFlags.Interface) !== 0
  const members = isObject ? checker.getDeclaredTypeOfSymbol(symbol).getProperties() : []
  const ofMembers = members.filter(isPublic).flatMap(member =>
    namesIn(checker, member).map(mentioned => ({
      name: mentioned,
      by: `${name}.${member.name}${member.flags & ts.SymbolFlags.Method ? '()' : ''}`,
      callable: isClass,
    })),
  )
  return [...own, ...ofMembers]
}

/**
 * A class that only others are made from.
 *
 * @param {ts.Declaration} declaration
 */
function isAbstract(declaration) {
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Abstract) !== 0
}

/** @param {ts.Symbol} symbol */
function isPublic({ declarations = [] }) {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected
  return declarations.every(
    declaration =>
      (ts.getCombinedModifierFlags(declaration) & hidden) === 0 &&
      !(ts.isPropertyDeclaration(declaration) && ts.isPrivateIdentifier(declaration.name)),
  )
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol
 */
function namesIn(checker, symbol) {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker))
  return [...new Set(text.match(/\bvir[A-Z]\w*/g) ?? [])]
}

/**
 * @param {string} file
 * @param {readonly string[]} folders
 */
function isIn(file, folders) {
  return folders.some(folder => file.startsWith(folder))
}
