/** Packs the options that are true into libvirt's flag bits; an option without a bit of its own is not looked at. */
export function flagBits<K extends string>(
  bits: Readonly<Record<K, number>>,
  options: { readonly [P in NoInfer<K>]?: boolean | undefined },
): number {
  let flags = 0
  for (const name in bits) if (options[name] === true) flags |= bits[name]
  return flags >>> 0
}
