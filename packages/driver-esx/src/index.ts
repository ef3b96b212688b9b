/**
 * VMware ESX hosts and vCenter servers. URIs: `esx://[user@]host[:port]/` for a host, and
 * `vpx://[user@]vcenter[:port]/[folder/]datacenter/[folder/][cluster/]host` for one that a vCenter manages.
 *
 * @packageDocumentation
 */
export { esxDriver, esxDriver as default } from './driver.ts'
