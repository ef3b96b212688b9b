/** The property that stands for a typed parameter: `cpu_shares` and `rx.bytes` as `cpuShares` and `rxBytes`. */
export function parameterProperty(field: string): string {
  return field.replaceAll(/[._-](.)/g, (_, letter: string) => letter.toUpperCase())
}
