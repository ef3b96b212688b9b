import type { ChangeRule } from '../rule.ts'
import { valueAt } from '../tree.ts'

/** The machine itself. */
export const guestRules: readonly ChangeRule[] = [
  { path: 'uuid', time: 'recreate', reason: 'the UUID is what makes it this domain' },
  {
    path: 'name',
    time: 'recreate',
    reason: 'a definition cannot rename a domain; renaming is an action of its own',
  },
  live('title', 'titles are only stored'),
  live('description', 'descriptions are only stored'),
  live('metadata', 'metadata are only stored'),
  {
    path: 'currentMemory',
    where: ({ old, new: fresh }) => isWithin(valueAt(fresh, 'currentMemory'), valueAt(old, 'memory')),
    time: 'live',
    reason: 'the balloon gives and takes memory up to the maximum',
  },
  boot('memory', 'the maximum is fixed while the guest runs; memory devices can be added'),
  boot('memtune.minGuarantee', 'the hypervisor takes it when the guest starts'),
  live('memtune', "the host's control groups can be changed at any time"),
  live('blkiotune', "the host's control groups can be changed at any time"),
  boot('cputune.cachetune', 'the host reserves caches when the guest starts'),
  boot('cputune.memorytune', 'the host reserves bandwidth when the guest starts'),
  ...['vcpuscheds', 'iothreadscheds', 'emulatorsched'].map(part =>
    boot(`cputune.${part}`, 'schedulers are set when the threads start'),
  ),
  live('cputune', 'shares, limits and pinning of threads can be changed at any time'),
  live('vcpu.current', 'processors are plugged and unplugged up to the maximum'),
  boot('vcpu', 'the maximum and the placement of processors are fixed while the guest runs'),
  {
    path: 'vcpus.vcpus[*].enabled',
    where: ({ old }) => valueAt(old, 'hotpluggable') === true,
    time: 'live',
    reason: 'a hotpluggable processor is plugged and unplugged',
  },
  live('iothreads', 'threads are added and removed one by one'),
  live('iothreadids', 'threads are added and removed one by one'),
  {
    path: 'numatune.memory.nodeset',
    where: ({ old }) => movesMemory(valueAt(old, 'numatune.memory.mode')),
    time: 'live',
    reason: "the host's control groups move the memory",
  },
  live('perf', 'events are counted from now on'),
  ...['onPoweroff', 'onReboot', 'onCrash'].map(part => live(part, 'it is looked at when it happens')),
  boot('os', 'firmware and boot order are read when the guest starts'),
  boot('features', 'the machine has its abilities from the start'),
  boot('cpu', 'the guest has looked at its processor'),
  boot('clock', 'the clock is set when the guest starts'),
]

function live(path: string, reason: string): ChangeRule {
  return { path, time: 'live', reason }
}

function boot(path: string, reason: string): ChangeRule {
  return { path, time: 'next-boot', reason }
}

function isWithin(size: unknown, maximum: unknown): boolean {
  return typeof size === 'bigint' && typeof maximum === 'bigint' && size <= maximum
}

/** Whether control groups hold the memory; strict is what no word stands for. */
function movesMemory(mode: unknown): boolean {
  return mode === undefined || mode === 'strict' || mode === 'restrictive'
}
