import type { Checks } from '../../check.ts'
import { expectEqual, expectThat, rejectionOf } from '../../expectation.ts'

/** Memory that waits for the next start. */
export const savedImageChecks: Checks = {
  'no domain has a saved image': {
    about: 'domainHasManagedSaveImage',
    from: 'defined',
    given: { savedImages: 'never' },
    async run({ domain }) {
      expectEqual(await domain.hasManagedSave(), false, 'hasManagedSave()')
    },
  },
  'no domain can be saved': {
    about: 'domainManagedSave',
    from: 'running',
    given: { savedImages: 'never' },
    needs: ['domainIsActive'],
    async run({ domain }) {
      expectThat((await rejectionOf(domain.managedSave())) !== undefined, 'it was saved')
      expectEqual(await domain.isActive(), true, 'isActive()')
    },
  },
  'a saved domain is shut off and continues from its image, once': {
    about: 'domainManagedSave',
    from: 'running',
    given: { savedImages: 'file' },
    needs: ['domainGetState', 'domainHasManagedSaveImage'],
    async run({ domain }) {
      await domain.managedSave()
      const saved = await domain.getState()
      expectEqual([saved.state, saved.reason], ['shutoff', 'saved'], 'state and reason')
      expectEqual(await domain.hasManagedSave(), true, 'hasManagedSave() after managedSave()')
      await domain.create()
      const restored = await domain.getState()
      expectEqual([restored.state, restored.reason], ['running', 'restored'], 'state and reason')
      expectEqual(await domain.hasManagedSave(), false, 'hasManagedSave() after create()')
    },
  },
  'a saved image that is removed is gone': {
    about: 'domainManagedSaveRemove',
    from: 'running',
    given: { savedImages: 'file' },
    needs: ['domainManagedSave', 'domainHasManagedSaveImage'],
    async run({ domain }) {
      await domain.managedSave()
      await domain.removeManagedSave()
      expectEqual(await domain.hasManagedSave(), false, 'hasManagedSave()')
    },
  },
}
