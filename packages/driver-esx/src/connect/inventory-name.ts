/** A name in plain letters: servers write %, / and \ in the names of their inventory as %25, %2f and %5c. */
export function plainName(name: string): string {
  return name.replace(/%(25|2f|5c)/gi, escape => String.fromCharCode(Number.parseInt(escape.slice(1), 16)))
}

/** A name as the inventory has it. */
export function inventoryName(name: string): string {
  return name.replace(/[%/\\]/g, letter => `%${letter.charCodeAt(0).toString(16)}`)
}

/** Whether a name that a user wrote, in plain letters or as the inventory has it, is that of something there. */
export function isNamed(found: string, wanted: string): boolean {
  return found === wanted || plainName(found) === wanted
}
