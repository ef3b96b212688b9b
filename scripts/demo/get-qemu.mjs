/** The command that installs QEMU, by Node's name of the system. */
const commands = new Map([
  [
    'linux',
    'apt-get install qemu-system-x86   (Debian, Ubuntu)\n  dnf install qemu-system-x86       (Fedora)\n  pacman -S qemu-system-x86         (Arch)\n  apk add qemu-system-x86_64        (Alpine)',
  ],
  ['darwin', 'brew install qemu'],
])

/** Says why there was no real guest, and how to get one. */
export function howToGetQemu(platform = process.platform) {
  const command = commands.get(platform)
  const advice =
    command === undefined
      ? 'The driver for QEMU needs Linux or another POSIX system; on Windows it runs in WSL.'
      : `To see a real guest, with its console and its screen, install QEMU and run the demo again:\n\n  ${command}`
  return `This was the mock hypervisor: no QEMU was found on this machine.\n${advice}\n`
}
