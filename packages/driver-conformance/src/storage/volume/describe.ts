import type { Checks } from '../../check.ts'
import { nameIn } from '../../domain-document.ts'
import { expectEqual, expectThat } from '../../expectation.ts'

/** What storage volumes say about themselves. */
export const volumeDescribeChecks: Checks = {
  'the document of a volume has its name and its key': {
    about: 'storageVolGetXMLDesc',
    from: 'a volume',
    async run({ storageVolume }) {
      const xml = await storageVolume.getXml()
      expectEqual(nameIn(xml), storageVolume.name, 'the name')
      expectThat(xml.includes(`<key>${storageVolume.key}</key>`), `there is no key ${storageVolume.key}`)
    },
  },
  'the path of a volume is the one in its document': {
    about: 'storageVolGetPath',
    from: 'a volume',
    needs: ['storageVolGetXMLDesc'],
    async run({ storageVolume }) {
      const path = /<path>([^<]*)<\/path>/.exec(await storageVolume.getXml())?.[1]
      expectEqual<string | undefined>(await storageVolume.getPath(), path, 'the path')
    },
  },
  'the figures of a volume tell what it is': {
    about: 'storageVolGetInfo',
    from: 'a volume',
    needs: ['storageVolGetXMLDesc'],
    async run({ storageVolume }) {
      const type = /<volume[^>]* type=(["'])(.*?)\1/.exec(await storageVolume.getXml())?.[2]
      expectEqual<string | undefined>((await storageVolume.getInfo()).type, type, 'the type')
    },
  },
}
