import { attribute, element, valued, type ElementDeclaration } from '../codec/declare.ts'
import { knownChildren } from '../codec/known-children.ts'
import { oneOf, onOff } from '../codec/values/choice.ts'

/** Rights of processes in a container (Linux capabilities). Each is given or taken. */
export const containerCapabilities: ElementDeclaration = element(
  {
    /** What holds for rights that are not named here. */
    policy: attribute(oneOf(['default', 'allow', 'deny']), { default: 'default' }),
    /** Change the rules of the kernel's audit. */
    auditControl: valued('state', onOff, { name: 'audit_control' }),
    /** Write to the audit log. */
    auditWrite: valued('state', onOff, { name: 'audit_write' }),
    /** Keep the host awake. */
    blockSuspend: valued('state', onOff, { name: 'block_suspend' }),
    /** Change who owns a file. */
    chown: valued('state', onOff),
    /** Pass over the permissions of files. */
    dacOverride: valued('state', onOff, { name: 'dac_override' }),
    /** Read any file and folder. */
    dacReadSearch: valued('state', onOff, { name: 'dac_read_search' }),
    /** Act as the owner of any file. */
    fowner: valued('state', onOff),
    /** Keep the set-id bits of a changed file. */
    fsetid: valued('state', onOff),
    /** Lock memory. */
    ipcLock: valued('state', onOff, { name: 'ipc_lock' }),
    /** Use any System V object. */
    ipcOwner: valued('state', onOff, { name: 'ipc_owner' }),
    /** Send signals to any process. */
    kill: valued('state', onOff),
    /** Take leases on any file. */
    lease: valued('state', onOff),
    /** Change the append-only and immutable flags of files. */
    linuxImmutable: valued('state', onOff, { name: 'linux_immutable' }),
    /** Change the rules of mandatory access control. */
    macAdmin: valued('state', onOff, { name: 'mac_admin' }),
    /** Pass over mandatory access control. */
    macOverride: valued('state', onOff, { name: 'mac_override' }),
    /** Make device files. */
    mknod: valued('state', onOff),
    /** Configure the network. */
    netAdmin: valued('state', onOff, { name: 'net_admin' }),
    /** Listen on ports below 1024. */
    netBindService: valued('state', onOff, { name: 'net_bind_service' }),
    /** Broadcast. */
    netBroadcast: valued('state', onOff, { name: 'net_broadcast' }),
    /** Send raw packets. */
    netRaw: valued('state', onOff, { name: 'net_raw' }),
    /** Become any group. */
    setgid: valued('state', onOff),
    /** Give rights to files. */
    setfcap: valued('state', onOff),
    /** Give rights to processes. */
    setpcap: valued('state', onOff),
    /** Become any user. */
    setuid: valued('state', onOff),
    /** Administer the system. */
    sysAdmin: valued('state', onOff, { name: 'sys_admin' }),
    /** Restart the host. */
    sysBoot: valued('state', onOff, { name: 'sys_boot' }),
    /** Change the root folder. */
    sysChroot: valued('state', onOff, { name: 'sys_chroot' }),
    /** Load kernel modules. */
    sysModule: valued('state', onOff, { name: 'sys_module' }),
    /** Change priorities. */
    sysNice: valued('state', onOff, { name: 'sys_nice' }),
    /** Switch process accounting. */
    sysPacct: valued('state', onOff, { name: 'sys_pacct' }),
    /** Trace processes. */
    sysPtrace: valued('state', onOff, { name: 'sys_ptrace' }),
    /** Use I/O ports and raw memory. */
    sysRawio: valued('state', onOff, { name: 'sys_rawio' }),
    /** Pass over limits. */
    sysResource: valued('state', onOff, { name: 'sys_resource' }),
    /** Set the clock. */
    sysTime: valued('state', onOff, { name: 'sys_time' }),
    /** Configure terminals. */
    sysTtyConfig: valued('state', onOff, { name: 'sys_tty_config' }),
    /** Read the kernel's log. */
    syslog: valued('state', onOff),
    /** Set alarms that wake the host. */
    wakeAlarm: valued('state', onOff, { name: 'wake_alarm' }),
  },
  knownChildren(() => containerCapabilities, 'CONFIG_UNSUPPORTED'),
)
