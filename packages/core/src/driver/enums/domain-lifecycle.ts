/** How a domain is started (`virDomainCreateFlags`). */
export const DomainStartFlag = {
  /** Leave the virtual CPUs stopped; `domainResume` lets them go. */
  PAUSED: 0x1,
  /** Destroy the domain when this connection ends, in whatever way. It can be neither migrated nor saved. */
  AUTODESTROY: 0x2,
  /** Restore a managed save image without the host's file cache, or reject where that cannot be done. */
  BYPASS_CACHE: 0x4,
  /** Drop a managed save image and boot. */
  FORCE_BOOT: 0x8,
  /** Check the document against the schema first; XML_INVALID_SCHEMA when it does not match. */
  VALIDATE: 0x10,
  /** Make the file of UEFI variables anew from its template. */
  RESET_NVRAM: 0x20,
} as const

/**
 * Ways to ask a guest to shut down (`virDomainShutdownFlagValues`). 0 leaves the choice to the driver; of several
 * the driver tries any.
 */
export const DomainShutdownFlag = {
  /** Press the ACPI power button. */
  ACPI_POWER_BTN: 0x1,
  /** Ask the agent in the guest. */
  GUEST_AGENT: 0x2,
  /** Write to the init process of a container. */
  INITCTL: 0x4,
  /** Send a signal to the init process of a container. */
  SIGNAL: 0x8,
  /** Use the hypervisor's own control interface. */
  PARAVIRT: 0x10,
} as const

/** Ways to ask a guest to reboot (`virDomainRebootFlagValues`), as in {@link DomainShutdownFlag}. */
export const DomainRebootFlag = {
  /** Press the ACPI power button and start again once the guest is down. */
  ACPI_POWER_BTN: 0x1,
  /** Ask the agent in the guest. */
  GUEST_AGENT: 0x2,
  /** Write to the init process of a container. */
  INITCTL: 0x4,
  /** Send a signal to the init process of a container. */
  SIGNAL: 0x8,
  /** Use the hypervisor's own control interface. */
  PARAVIRT: 0x10,
} as const

/** How a domain is ended by force (`virDomainDestroyFlagsValues`). */
export const DomainDestroyFlag = {
  /** Let the hypervisor write its caches out and end by itself; reject when it does not, rather than kill it. */
  GRACEFUL: 0x1,
  /** Remove the domain's log too, where the driver keeps one by domain. */
  REMOVE_LOGS: 0x2,
} as const

/** What happens in a guest that an action can be set for (`virDomainLifecycle`). */
export const DomainLifecycle = {
  /** The guest powers off: `<on_poweroff>`. */
  POWEROFF: 0,
  /** The guest reboots: `<on_reboot>`. */
  REBOOT: 1,
  /** The guest crashes: `<on_crash>`. */
  CRASH: 2,
} as const
export type DomainLifecycle = (typeof DomainLifecycle)[keyof typeof DomainLifecycle]

/** What is done then (`virDomainLifecycleAction`). */
export const DomainLifecycleAction = {
  /** End the domain and release what it held. */
  DESTROY: 0,
  /** Start it again with the same configuration. */
  RESTART: 1,
  /** Start it again under another name. */
  RESTART_RENAME: 2,
  /** Keep it and what it holds, for analysis. */
  PRESERVE: 3,
  /** Dump its memory, then as DESTROY. */
  COREDUMP_DESTROY: 4,
  /** Dump its memory, then as RESTART. */
  COREDUMP_RESTART: 5,
} as const
export type DomainLifecycleAction = (typeof DomainLifecycleAction)[keyof typeof DomainLifecycleAction]
