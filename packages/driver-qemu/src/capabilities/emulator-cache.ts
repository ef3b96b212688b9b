import { booleanIn, isRecord, listOf, numberIn, optionalStringIn, recordOf, stringIn } from '../qmp/value.ts'
import type { Emulator } from './emulator.ts'

/** Reads a probe's result back from the cache; undefined for anything else. */
export function readEmulator(value: unknown): Emulator | undefined {
  try {
    return isRecord(value) ? emulatorOf(value) : undefined
  } catch {
    return undefined
  }
}

function emulatorOf(record: Readonly<Record<string, unknown>>): Emulator {
  const version = recordOf(record['version'], 'version')
  return {
    path: stringIn(record, 'path'),
    version: {
      major: numberIn(version, 'major'),
      minor: numberIn(version, 'minor'),
      micro: numberIn(version, 'micro'),
      package: stringIn(version, 'package'),
    },
    arch: stringIn(record, 'arch'),
    machines: listOf(record['machines'], 'machines', machine => {
      const alias = optionalStringIn(machine, 'alias')
      return {
        name: stringIn(machine, 'name'),
        ...(alias !== undefined && { alias }),
        maxCpus: numberIn(machine, 'maxCpus'),
        isDefault: booleanIn(machine, 'isDefault'),
        deprecated: booleanIn(machine, 'deprecated'),
      }
    }),
    cpuModels: textsOf(record['cpuModels']),
    devices: textsOf(record['devices']),
    hasSandbox: booleanIn(record, 'hasSandbox'),
    hasKvm: booleanIn(record, 'hasKvm'),
  }
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}
