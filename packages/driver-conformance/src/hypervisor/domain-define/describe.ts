import { DomainXmlFlag } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { nameIn } from '../../domain-document.ts'
import { expectEqual, expectThat } from '../../expectation.ts'

/** What a domain is: its document and its figures. */
export const describeChecks: Checks = {
  'the document of a domain bears its name and its UUID': {
    about: 'domainGetXMLDesc',
    from: 'defined',
    async run({ domain }) {
      const xml = await domain.getXml()
      expectThat(/^<domain[\s>][^]*<\/domain>\s*$/.test(xml), `getXml() begins with ${xml.slice(0, 80)}`)
      expectEqual(nameIn(xml), domain.name, 'the name in the document')
      expectThat(xml.includes(`<uuid>${domain.uuid}</uuid>`), 'the UUID is missing in the document')
    },
  },
  'the document of a domain can be defined again and gives the same document': {
    about: 'domainGetXMLDesc',
    from: 'defined',
    needs: ['domainUndefineFlags'],
    async run(scene) {
      const before = await scene.domain.getXml()
      await scene.domain.undefine()
      const again = await scene.define(before)
      expectEqual(await again.getXml(), before, 'the document')
    },
  },
  'the document of a running domain bears its number, the one for its next start does not': {
    about: 'domainGetXMLDesc',
    from: 'running',
    honours: DomainXmlFlag.INACTIVE,
    async run({ domain }) {
      const idAttribute = /^<domain[^>]*\sid=['"](\d+)['"]/
      expectEqual(idAttribute.exec(await domain.getXml())?.[1], String(domain.id), 'id in getXml()')
      const inactive = await domain.getXml({ inactive: true })
      expectEqual(idAttribute.exec(inactive)?.[1], undefined, 'id in getXml({ inactive: true })')
    },
  },
  'a domain says how it is virtualised': {
    about: 'domainGetOSType',
    from: 'defined',
    async run({ domain }) {
      const type = await domain.getOsType()
      expectThat(/^[a-z0-9_-]+$/.test(type), `getOsType() is '${type}'`)
    },
  },
  'a domain has memory and virtual CPUs, no more memory than its maximum': {
    about: 'domainGetInfo',
    from: 'defined',
    async run({ domain }) {
      const { memory, maxMemory, vcpus } = await domain.getInfo()
      expectThat(maxMemory > 0n && memory <= maxMemory, `${String(memory)} of ${String(maxMemory)} KiB`)
      expectThat(Number.isInteger(vcpus) && vcpus >= 1, `vcpus is ${String(vcpus)}`)
    },
  },
  'the figures of a domain tell the state that getState() tells': {
    about: 'domainGetInfo',
    from: 'running',
    needs: ['domainGetState', 'domainDestroyFlags'],
    async run({ domain }) {
      expectEqual((await domain.getInfo()).state, (await domain.getState()).state, 'state while it runs')
      await domain.destroy()
      expectEqual((await domain.getInfo()).state, (await domain.getState()).state, 'state when it ended')
    },
  },
  'the most memory that a domain may have is the one in its figures': {
    about: 'domainGetMaxMemory',
    from: 'defined',
    needs: ['domainGetInfo'],
    async run({ domain }) {
      expectEqual(await domain.getMaxMemory(), (await domain.getInfo()).maxMemory, 'getMaxMemory()')
    },
  },
  'a domain may have no fewer virtual CPUs than it has': {
    about: 'domainGetMaxVcpus',
    from: 'running',
    needs: ['domainGetInfo'],
    async run({ domain }) {
      const most = await domain.getMaxVcpus()
      const { vcpus } = await domain.getInfo()
      expectThat(most >= vcpus, `${String(vcpus)} of ${String(most)} virtual CPUs`)
    },
  },
}
