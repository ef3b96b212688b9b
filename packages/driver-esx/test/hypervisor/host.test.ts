import { describe, expect, it } from 'vitest'
import { openFake } from '../open-fake.ts'

describe('the host', () => {
  it('tells its processors and memory', async () => {
    const { connection } = await openFake()
    expect(await connection.getNodeInfo()).toEqual({
      model: 'Intel Xeon CPU E5-2670 v3 @ 2.3',
      memory: 4_194_304n,
      cpus: 8,
      mhz: 2300,
      nodes: 1,
      sockets: 2,
      cores: 4,
      threads: 2,
    })
  })

  it('tells what it can run', async () => {
    const { connection } = await openFake()
    expect(await connection.getCapabilities()).toBe(`<capabilities>

  <host>
    <uuid>6e1c0de2-7d9b-4f3f-9f0e-0a5d8c3b2a11</uuid>
    <cpu>
      <arch>x86_64</arch>
    </cpu>
    <power_management/>
    <iommu support='no'/>
    <migration_features>
      <live/>
      <uri_transports>
        <uri_transport>vpxmigr</uri_transport>
      </uri_transports>
    </migration_features>
  </host>

  <guest>
    <os_type>hvm</os_type>
    <arch name='i686'>
      <wordsize>32</wordsize>
      <domain type='vmware'/>
    </arch>
  </guest>

  <guest>
    <os_type>hvm</os_type>
    <arch name='x86_64'>
      <wordsize>64</wordsize>
      <domain type='vmware'/>
    </arch>
  </guest>

</capabilities>
`)
  })

  it('tells how many processors a machine can have', async () => {
    const { connection } = await openFake()
    expect(await connection.getMaxVcpus()).toBe(128)
    expect(await connection.getMaxVcpus('VMware')).toBe(128)
    await expect(connection.getMaxVcpus('kvm')).rejects.toMatchObject({ code: 'INVALID_ARG' })
  })
})
