import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Runs libvirtd over a folder of its own, in a mount name space of its own that somebody else has made: nothing of the
// machine's libvirt is read or written. Arguments: the folder.

const [, , folder = ''] = process.argv
const places = ['/run/libvirt', '/etc/libvirt', '/var/lib/libvirt', '/var/log/libvirt', '/var/cache/libvirt']

execFileSync('mount', ['--make-rprivate', '/'])
for (const place of places) {
  const own = join(folder, place.slice(1).replaceAll('/', '-'))
  mkdirSync(own, { recursive: true })
  mkdirSync(place, { recursive: true })
  execFileSync('mount', ['--bind', own, place])
}
const config = join(folder, 'libvirtd.conf')
writeFileSync(config, 'auth_unix_rw = "none"\nauth_unix_ro = "none"\n')
const daemon = spawn('libvirtd', ['--config', config, '--pid-file', join(folder, 'libvirtd.pid')], {
  stdio: 'ignore',
})
process.once('SIGTERM', () => daemon.kill())
daemon.once('error', () => process.exit(1))
daemon.once('exit', code => process.exit(code ?? 1))
