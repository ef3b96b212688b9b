const impossible =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** The offset of the first character that XML cannot hold, such as one half of a surrogate pair; undefined for none. */
export function impossibleCharacter(text: string): number | undefined {
  return impossible.exec(text)?.index
}
