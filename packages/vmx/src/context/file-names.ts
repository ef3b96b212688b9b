/**
 * How names of files in a VMX and in a domain document stand for each other.
 *
 * A driver that has to ask its host does so before the conversion and answers from what it has learnt.
 */
export interface FileNames {
  /**
   * The name in the domain document for one in a VMX (`parseFileName` of libvirt's `virVMXContext`). Undefined when
   * there is no such file: a CD-ROM drive is empty then, anything else is refused with `INTERNAL_ERROR`.
   */
  parse(name: string): string | undefined
  /** The name in a VMX for one in the domain document (`formatFileName`). */
  format(name: string): string
}

/** Names as they are, on both sides: what VMware Player, Workstation and Fusion need. */
export const plainFileNames: FileNames = {
  parse: name => name,
  format: name => name,
}
