/** @typedef {import('./function-table.mjs').Row} Row */

/** The parts of the page, by libvirt's headers. */
const titles = {
  'libvirt-host': 'Connections and hosts',
  'libvirt-domain': 'Domains',
  'libvirt-domain-snapshot': 'Snapshots',
  'libvirt-domain-checkpoint': 'Checkpoints',
  'libvirt-network': 'Networks and their ports',
  'libvirt-interface': 'Interfaces of the host',
  'libvirt-storage': 'Storage pools and volumes',
  'libvirt-nodedev': 'Devices of the host',
  'libvirt-nwfilter': 'Network filters and their bindings',
  'libvirt-secret': 'Secrets',
  'libvirt-stream': 'Streams',
  'libvirt-event': 'The event loop',
  'libvirt-common': 'Typed parameters',
  virterror: 'Errors',
  'libvirt-qemu': 'QEMU alone',
  'libvirt-lxc': 'LXC alone',
}

/**
 * docs/functions.md.
 *
 * @param {string} release of libvirt
 * @param {Readonly<Record<string, readonly Row[]>>} tables rows by header
 * @param {readonly string[]} besides headers of libraries that libvirt has beside its own
 */
export function functionsPage(release, tables, besides) {
  const rows = Object.entries(tables).flatMap(([header, part]) => (besides.includes(header) ? [] : part))
  const served = rows.filter(({ ours }) => ours.length > 0).length
  return [
    "# libvirt's functions, and what stands for them here",
    '',
    `Written by \`npm run generate\` from the doc comments of \`@guestwork/core\` and \`@guestwork/util\`. libvirt ${release} has`,
    `${String(rows.length)} public functions. For ${String(served)} of them there is a method, property or function; the other`,
    `${String(rows.length - served)} have no meaning in JavaScript, and the table says why. Whether a driver has what a method needs`,
    'is in [Which driver has what](support.md). The last parts are functions of one hypervisor, which libvirt has in libraries',
    'of their own.',
    '',
    ...Object.entries(tables).flatMap(([header, part]) => section(header, part)),
  ].join('\n')
}

/**
 * @param {string} header
 * @param {readonly Row[]} rows
 */
function section(header, rows) {
  const title = Object.entries(titles).find(([name]) => name === header)?.[1] ?? header
  return [`## ${title}`, '', '| libvirt | Here |', '| --- | --- |', ...rows.map(line), '']
}

/** @param {Row} row */
function line({ name, ours, reason = '' }) {
  const here = ours.length > 0 ? ours.map(one => `\`${one}\``).join(', ') : reason
  return `| \`${name}\` | ${here.replaceAll('|', '\\|')} |`
}
