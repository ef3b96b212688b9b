import { StorageVolumeInfoFlag, StorageVolumeResizeFlag as Flag } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { expectEqual, expectRejection, expectThat } from '../../expectation.ts'

/** How large storage volumes are, and giving them another size. */
export const volumeSizeChecks: Checks = {
  'a volume can become larger': {
    about: 'storageVolResize',
    from: 'a volume',
    needs: ['storageVolGetInfo'],
    async run({ storageVolume }) {
      const wanted = 2n * (await storageVolume.getInfo()).capacity
      await storageVolume.resize(wanted)
      const { capacity } = await storageVolume.getInfo()
      expectThat(capacity >= wanted, `it has ${String(capacity)} bytes, ${String(wanted)} were asked for`)
    },
  },
  'a volume does not become smaller by mistake': {
    about: 'storageVolResize',
    from: 'a volume',
    needs: ['storageVolGetInfo'],
    async run({ storageVolume }) {
      const { capacity } = await storageVolume.getInfo()
      await expectRejection('INVALID_ARG', storageVolume.resize(capacity / 2n).done, 'resize()')
      expectEqual((await storageVolume.getInfo()).capacity, capacity, 'the capacity')
    },
  },
  'a volume becomes smaller where that is asked for': {
    about: 'storageVolResize',
    from: 'a volume',
    needs: ['storageVolGetInfo'],
    honours: Flag.SHRINK,
    async run({ storageVolume }) {
      const { capacity } = await storageVolume.getInfo()
      await storageVolume.resize(capacity / 2n, { shrink: true })
      const { capacity: left } = await storageVolume.getInfo()
      expectThat(left < capacity, `it has ${String(left)} bytes, as many as before`)
    },
  },
  'a volume becomes larger by a difference': {
    about: 'storageVolResize',
    from: 'a volume',
    needs: ['storageVolGetInfo'],
    honours: Flag.DELTA,
    async run({ storageVolume }) {
      const { capacity: before } = await storageVolume.getInfo()
      await storageVolume.resize(before, { delta: true })
      const { capacity } = await storageVolume.getInfo()
      expectThat(capacity >= 2n * before, `it has ${String(capacity)} bytes after ${String(before)}`)
    },
  },
  'a volume tells what it takes on the disk': {
    about: 'storageVolGetInfoFlags',
    from: 'a volume',
    honours: StorageVolumeInfoFlag.GET_PHYSICAL,
    async run({ storageVolume }) {
      const [usual, physical] = [
        await storageVolume.getInfo(),
        await storageVolume.getInfo({ physical: true }),
      ]
      expectEqual([physical.type, physical.capacity], [usual.type, usual.capacity], 'type and capacity')
    },
  },
}
