/**
 * A guest to test against: a disk image that boots in a fifth of a second, talks on its serial port and its screen, and obeys
 * the power button.
 *
 * @packageDocumentation
 */
export { bootSector, type BootSectorOptions } from './boot-sector.ts'
export { testGuestXml, writeTestDisk, type TestGuestOptions } from './test-guest.ts'
