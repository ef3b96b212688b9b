interface CpuParts {
  mode?: string
  match?: string
  model?: { fallback?: string; name?: string }
}

/** A processor that only describes its arrangement has no mode. */
export function writesMode({ mode, model }: CpuParts): boolean {
  return mode !== undefined && (mode !== 'custom' || model?.name !== undefined)
}

/** Completes a processor as libvirt reads it: a named model is an exact one, that another may stand in for. */
export function completeCpu(cpu: CpuParts): void {
  if (cpu.mode === undefined && cpu.model?.name !== undefined) cpu.mode = 'custom'
  if (cpu.mode === 'custom' && cpu.model?.name === undefined) delete cpu.mode
  if (cpu.mode === 'custom') cpu.match ??= 'exact'
  if (cpu.mode === 'host-model' && cpu.model?.name === undefined) delete cpu.model
  const isNamed = cpu.mode === 'custom' || cpu.mode === 'host-model'
  if (isNamed && cpu.model !== undefined) cpu.model.fallback ??= 'allow'
}
