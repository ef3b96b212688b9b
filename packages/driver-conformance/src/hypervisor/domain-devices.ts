import type { Check, Checks } from '../check.ts'
import { partOf } from '../domain-parts.ts'
import { expectEqual, expectThat, rejectionOf } from '../expectation.ts'
import type { Scene } from '../scene.ts'
import { settingChecks, type Setting } from './setting.ts'

const attached: Setting = {
  noun: 'a device',
  verb: 'attached',
  slot: 'domainAttachDeviceFlags',
  reads: 'domainGetXMLDesc',
  value: true,
  set: async (scene, options) => scene.domain.attachDevice(partOf(scene, 'device').xml, options),
  read: async (scene, { config = false }) => isShown(scene, partOf(scene, 'device').shows, config),
}

const withDevice = {
  from: 'defined',
  needs: ['domainAttachDeviceFlags', 'domainGetXMLDesc'],
} as const satisfies Partial<Check>

/** Devices that domains are given, that change and that are taken away. */
export const domainDevicesChecks: Checks = {
  ...settingChecks([attached]),
  'a device that a domain has cannot be attached again': {
    about: 'domainAttachDeviceFlags',
    from: 'defined',
    async run(scene) {
      const { xml } = partOf(scene, 'device')
      await scene.domain.attachDevice(xml)
      expectThat((await rejectionOf(scene.domain.attachDevice(xml))) !== undefined, 'it was attached twice')
    },
  },
  'a device that is detached is gone': {
    about: 'domainDetachDeviceFlags',
    ...withDevice,
    async run(scene) {
      const { xml, shows } = partOf(scene, 'device')
      await scene.domain.attachDevice(xml)
      await scene.domain.detachDevice(xml)
      expectEqual(await isShown(scene, shows), false, `whether the document has '${shows}'`)
    },
  },
  'a device that a domain does not have cannot be detached': {
    about: 'domainDetachDeviceFlags',
    from: 'defined',
    async run(scene) {
      const { xml } = partOf(scene, 'device')
      expectThat((await rejectionOf(scene.domain.detachDevice(xml))) !== undefined, 'it was detached')
    },
  },
  'a device that is updated has its new setting': {
    about: 'domainUpdateDeviceFlags',
    ...withDevice,
    async run(scene) {
      const { xml, changedXml, showsChanged } = partOf(scene, 'device')
      await scene.domain.attachDevice(xml)
      expectEqual(await isShown(scene, showsChanged), false, `whether the document has '${showsChanged}'`)
      await scene.domain.updateDevice(changedXml)
      expectEqual(await isShown(scene, showsChanged), true, `whether the document has '${showsChanged}'`)
    },
  },
}

async function isShown({ domain }: Scene, text: string, inactive = false): Promise<boolean> {
  return (await domain.getXml({ inactive })).includes(text)
}
