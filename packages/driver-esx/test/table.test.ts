import { CONTRACT_VERSION, driverBrand } from '@guestwork/core'
import { describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import defaultExport, { esxDriver } from '../src/index.ts'

const families = ['hypervisor', 'network', 'interface'] as const

describe('the driver', () => {
  it('is the default export, made for this version of the contract, and declared in package.json', () => {
    expect(defaultExport).toBe(esxDriver)
    expect(esxDriver[driverBrand]).toBe(CONTRACT_VERSION)
    expect(packageJson.guestwork).toEqual({
      schemes: esxDriver.uriSchemes,
      families: families.filter(family => esxDriver[family] !== undefined),
      contract: CONTRACT_VERSION,
    })
  })
})
