import type { CommandGroup } from '../command.ts'

/** Commands about the host and its hypervisor. */
export const hostCommands: CommandGroup = {
  title: 'Host and Hypervisor',
  keyword: 'host',
  commands: [
    {
      name: 'allocpages',
      summary: 'reserve huge pages',
      load: async () => (await import('./allocpages.ts')).allocpages,
    },
    {
      name: 'capabilities',
      summary: 'what host and hypervisor can do, as XML',
      load: async () => (await import('./capabilities.ts')).capabilities,
    },
    {
      name: 'cpu-baseline',
      summary: 'the CPU with the most features that several have',
      load: async () => (await import('./cpu-baseline.ts')).cpuBaseline,
    },
    {
      name: 'cpu-compare',
      summary: "compare a CPU with the host's",
      load: async () => (await import('./cpu-compare.ts')).cpuCompare,
    },
    {
      name: 'cpu-models',
      summary: 'the CPU models that a definition may use',
      load: async () => (await import('./cpu-models.ts')).cpuModels,
    },
    {
      name: 'domcapabilities',
      summary: 'what a domain of one kind may use, as XML',
      load: async () => (await import('./domcapabilities.ts')).domcapabilities,
    },
    {
      name: 'freecell',
      summary: 'free memory of the host or of its NUMA nodes',
      load: async () => (await import('./freecell.ts')).freecell,
    },
    {
      name: 'freepages',
      summary: 'free pages of each size',
      load: async () => (await import('./freepages.ts')).freepages,
    },
    {
      name: 'hostname',
      summary: "the host's name",
      load: async () => (await import('./hostname.ts')).hostname,
    },
    {
      name: 'hypervisor-cpu-baseline',
      summary: 'the CPU with the most features that several have and a hypervisor offers',
      load: async () => (await import('./hypervisor-cpu-baseline.ts')).hypervisorCpuBaseline,
    },
    {
      name: 'hypervisor-cpu-compare',
      summary: 'compare a CPU with the one that a hypervisor offers',
      load: async () => (await import('./hypervisor-cpu-compare.ts')).hypervisorCpuCompare,
    },
    {
      name: 'maxvcpus',
      summary: 'how many virtual CPUs a domain can have',
      load: async () => (await import('./maxvcpus.ts')).maxvcpus,
    },
    {
      name: 'node-memory-tune',
      summary: 'how the host merges equal pages, or change that',
      load: async () => (await import('./node-memory-tune.ts')).nodeMemoryTune,
    },
    {
      name: 'nodecpumap',
      summary: 'which CPUs the host has, and which are online',
      load: async () => (await import('./nodecpumap.ts')).nodecpumap,
    },
    {
      name: 'nodecpustats',
      summary: 'CPU time of the host',
      load: async () => (await import('./nodecpustats.ts')).nodecpustats,
    },
    {
      name: 'nodeinfo',
      summary: 'CPUs and memory of the host',
      load: async () => (await import('./nodeinfo.ts')).nodeinfo,
    },
    {
      name: 'nodememstats',
      summary: "use of the host's memory",
      load: async () => (await import('./nodememstats.ts')).nodememstats,
    },
    {
      name: 'nodesevinfo',
      summary: "keys and limits of AMD's encrypted virtualization",
      load: async () => (await import('./nodesevinfo.ts')).nodesevinfo,
    },
    {
      name: 'nodesuspend',
      summary: 'send the host to sleep for a while',
      load: async () => (await import('./nodesuspend.ts')).nodesuspend,
    },
    {
      name: 'sysinfo',
      summary: "the firmware's description of the host, as XML",
      load: async () => (await import('./sysinfo.ts')).sysinfo,
    },
    { name: 'uri', summary: 'the URI of the connection', load: async () => (await import('./uri.ts')).uri },
    {
      name: 'version',
      summary: 'versions of gw, driver and hypervisor',
      load: async () => (await import('./version.ts')).version,
    },
  ],
}
