import { CONTRACT_VERSION, driverBrand } from '@guestwork/core'
import { describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import defaultExport, { qemuDriver } from '../src/index.ts'

describe('the driver', () => {
  it('is the default export, made for this version of the contract, and declared in package.json', () => {
    expect(defaultExport).toBe(qemuDriver)
    expect(qemuDriver[driverBrand]).toBe(CONTRACT_VERSION)
    expect(packageJson.guestwork).toEqual({
      schemes: qemuDriver.uriSchemes,
      families: ['hypervisor'],
      contract: CONTRACT_VERSION,
    })
  })
})
