import type { Checks } from '../../check.ts'
import { expectEqual, expectThat } from '../../expectation.ts'

/** What the host is. */
export const hostInfoChecks: Checks = {
  'the capabilities of the host are a <capabilities> document': {
    about: 'connectGetCapabilities',
    async run({ connection }) {
      expectDocument(await connection.getCapabilities(), 'capabilities', '<host')
    },
  },
  'what a hypervisor can do for its domains is a <domainCapabilities> document': {
    about: 'connectGetDomainCapabilities',
    async run({ connection }) {
      expectDocument(await connection.getDomainCapabilities(), 'domainCapabilities', '<domain')
    },
  },
  'the firmware of the host is described by a <sysinfo> document': {
    about: 'connectGetSysinfo',
    async run({ connection }) {
      expectDocument(await connection.getSysinfo(), 'sysinfo', '<')
    },
  },
  'the host has memory and CPUs, no more of them than its sockets hold': {
    about: 'nodeGetInfo',
    async run({ connection }) {
      const { memory, cpus, nodes, sockets, cores, threads } = await connection.getNodeInfo()
      expectThat(memory > 0n, `memory is ${String(memory)} KiB`)
      const places = nodes * sockets * cores * threads
      expectThat(
        cpus >= 1 && cpus <= places,
        `there are ${String(cpus)} CPUs in ${String(places)} places (nodes * sockets * cores * threads)`,
      )
    },
  },
  'a security model without a name has no domain of interpretation': {
    about: 'nodeGetSecurityModel',
    async run({ connection }) {
      const { model, doi } = await connection.getNodeSecurityModel()
      if (model === '') expectEqual(doi, '', 'the domain of interpretation')
      else expectThat(!/\s/.test(model), `the model is called '${model}'`)
    },
  },
}

function expectDocument(xml: string, root: string, within: string): void {
  const trimmed = xml.trim()
  const whole = trimmed.startsWith(`<${root}`) && trimmed.endsWith(`</${root}>`)
  expectThat(whole && trimmed.includes(within, 1), `the document begins with ${xml.slice(0, 80)}`)
}
