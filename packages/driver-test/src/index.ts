/**
 * The mock hypervisor (libvirt's test driver): guests that exist only in memory, for tests and for trying things out.
 * `test:///default` has one running guest called `test`. Runs in Node and in a browser.
 *
 * @packageDocumentation
 */
export { testDriver as default } from './driver.ts'
