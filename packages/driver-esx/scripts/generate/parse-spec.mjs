// Reads the description of the vSphere API, see src/vim/spec. One declaration begins at the start of a line:
//
//   enum NAME value value          # A closed list of words.
//   data NAME [extends BASE] [abstract]    # What travels in messages; its fields follow, in the order of the wire.
//   fault NAME [extends BASE]      # What a method can fail with.
//   object NAME [extends BASE] [abstract]  # What lives on the server; its properties and methods follow.
//
// What belongs to it is indented: `name type` or, for a method, `.Name(parameter type, ...) type reads`, where `reads` marks
// one that changes nothing. A type that ends in [] is a list, one that ends in ? can be absent; the name of an object
// stands for a reference to it. What follows `  # ` is the documentation.

const head = /^(enum|data|fault|object) (\w+)((?: \S+)*)$/
const method = /^\.(\w+)\((.*)\)((?: \S+)*)$/

/** The declarations of one file. */
export function parseSpec(text, file) {
  const declarations = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [code, doc] = line.split('  # ')
    const where = `${file}:${String(index + 1)}`
    if (doc === undefined) throw new Error(`${where}: no documentation`)
    const member = line.startsWith('  ')
    if (!member) declarations.push(declaration(code.trim(), doc, where))
    else addMember(declarations.at(-1), code.trim(), doc, where)
  }
  return declarations
}

function declaration(code, doc, where) {
  const [, kind, name, rest] = head.exec(code) ?? []
  if (kind === undefined) throw new Error(`${where}: no declaration: ${code}`)
  const words = rest.split(' ').filter(word => word !== '')
  if (kind === 'enum') return { kind, name, doc, values: words }
  const abstract = words.at(-1) === 'abstract'
  if (abstract) words.pop()
  if (words.length !== 0 && (words.length !== 2 || words[0] !== 'extends'))
    throw new Error(`${where}: ${rest}`)
  return { kind, name, doc, abstract, base: words[1] ?? implied(kind, name), fields: [], methods: [] }
}

function implied(kind, name) {
  return kind === 'object' && name !== 'ManagedObject' ? 'ManagedObject' : undefined
}

function addMember(owner, code, doc, where) {
  if (owner?.fields === undefined) throw new Error(`${where}: nothing that it could belong to`)
  const [, name, parameters, rest] = method.exec(code) ?? []
  if (name === undefined) owner.fields.push({ ...field(code, where), doc })
  else {
    const words = rest.split(' ').filter(word => word !== '')
    const reads = words.at(-1) === 'reads'
    if (reads) words.pop()
    const list = parameters === '' ? [] : parameters.split(', ').map(part => field(part, where))
    owner.methods.push({ name, on: owner.name, doc, parameters: list, result: words[0], reads })
  }
}

function field(code, where) {
  const [name, type, ...more] = code.split(' ')
  if (type === undefined || more.length > 0) throw new Error(`${where}: not 'name type': ${code}`)
  return { name, type }
}

/** A type taken apart. */
export function typeParts(type) {
  const [, name, list, optional] = /^(\w+)(\[\])?(\?)?$/.exec(type)
  return { name, list: list !== undefined, optional: optional !== undefined }
}
