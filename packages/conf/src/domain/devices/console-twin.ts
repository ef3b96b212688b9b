interface Chardev {
  type: string
  target?: { type?: string; port?: number }
}

interface WithConsoles {
  serials?: Chardev[]
  consoles?: Chardev[]
}

/**
 * The consoles as they are written: one that stands for the first serial port says what that port says,
 * because old readers look for it there.
 */
export function withSerialTwin({ serials, consoles }: WithConsoles): Chardev[] | undefined {
  const [console, ...others] = consoles ?? []
  const [serial] = serials ?? []
  if (console === undefined || serial === undefined || console.target?.type !== 'serial') return consoles
  return [{ ...serial, target: { type: 'serial', port: serial.target?.port ?? 0 } }, ...others]
}
