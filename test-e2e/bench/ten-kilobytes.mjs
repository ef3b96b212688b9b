/** A domain document of 10 kB: as many disks and interfaces as it takes. */
export function tenKilobytes() {
  let devices = ''
  for (let index = 0; document(devices).length < 10_240; index++)
    devices += disk(index) + networkInterface(index)
  return document(devices)
}

/** @param {string} devices */
function document(devices) {
  return `<domain type='kvm'>
  <name>benchmark</name>
  <uuid>3f1a7c52-0b6e-4d0e-9a51-8d2f6f1c7b34</uuid>
  <memory unit='KiB'>2097152</memory>
  <currentMemory unit='KiB'>2097152</currentMemory>
  <vcpu placement='static'>4</vcpu>
  <os>
    <type arch='x86_64' machine='pc'>hvm</type>
    <boot dev='hd'/>
  </os>
  <features>
    <acpi/>
    <apic/>
  </features>
  <clock offset='utc'/>
  <on_poweroff>destroy</on_poweroff>
  <on_reboot>restart</on_reboot>
  <on_crash>destroy</on_crash>
  <devices>
    <emulator>/usr/bin/qemu-system-x86_64</emulator>
${devices}    <serial type='pty'>
      <target port='0'/>
    </serial>
    <graphics type='vnc' port='-1' autoport='yes' listen='127.0.0.1'/>
    <memballoon model='virtio'/>
  </devices>
</domain>
`
}

/** @param {number} index */
function disk(index) {
  return `    <disk type='file' device='disk'>
      <driver name='qemu' type='qcow2' cache='none'/>
      <source file='/var/lib/images/benchmark-${index}.qcow2'/>
      <target dev='sd${String.fromCharCode(97 + index)}' bus='scsi'/>
      <serial>disk-${index}</serial>
      <address type='drive' controller='0' bus='0' target='0' unit='${index}'/>
    </disk>
`
}

/** @param {number} index */
function networkInterface(index) {
  const byte = index.toString(16).padStart(2, '0')
  return `    <interface type='network'>
      <mac address='52:54:00:00:00:${byte}'/>
      <source network='default'/>
      <model type='virtio'/>
      <address type='pci' domain='0x0000' bus='0x01' slot='0x${byte}' function='0x0'/>
    </interface>
`
}
