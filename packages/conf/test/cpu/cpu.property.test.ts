import { describe } from 'vitest'
import { formatGuestCpu, formatHostCpu, parseGuestCpu, parseHostCpu } from '../../src/cpu/index.ts'
import { hostCpu } from '../../src/cpu/host-cpu.ts'
import { cpu } from '../../src/domain/cpu.ts'
import { describeLaws } from '../codec/document-laws.ts'

describe('the processor of a host', () => {
  describeLaws({
    declaration: hostCpu,
    parse: parseHostCpu,
    format: formatHostCpu,
    sample: "<cpu><arch>i686</arch><model>pentium3</model><features><pae/></features><pages size='4'/></cpu>",
  })
})

describe('the processor of a guest', () => {
  describeLaws({
    declaration: cpu,
    parse: parseGuestCpu,
    format: formatGuestCpu,
    sample:
      "<cpu match='exact'><model>qemu64</model><feature policy='disable' name='svm'/><numa><cell cpus='0' memory='1'/></numa></cpu>",
  })
})
