/** A document of an element with its end, if it lacks that. */
export function withEnd(xml: string, element: string): string {
  const lacksEnd = xml.startsWith(`<${element}`) && !xml.trimEnd().endsWith(`</${element}>`)
  return lacksEnd ? `${xml}</${element}>` : xml
}
