const impossible =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

const suspicious = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/

/** The offset of the first character that XML cannot hold, such as one half of a surrogate pair; undefined for none. */
export function impossibleCharacter(text: string): number | undefined {
  return suspicious.test(text) ? impossible.exec(text)?.index : undefined
}
