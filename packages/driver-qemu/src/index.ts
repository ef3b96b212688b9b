/**
 * QEMU and KVM guests on this machine, without libvirtd. URI: `qemu:///embed?root=DIR`, where DIR is a folder that keeps
 * definitions, logs and the state of running guests.
 *
 * @packageDocumentation
 */
export { qemuDriver, qemuDriver as default } from './driver.ts'
