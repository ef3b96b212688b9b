/** How a console is opened (`virDomainConsoleFlags`). */
export const DomainConsoleFlag = {
  /** Take the console over: whoever has it open is disconnected. */
  FORCE: 0x1,
  /** Reject with OPERATION_UNSUPPORTED where the driver cannot keep two readers apart. */
  SAFE: 0x2,
} as const

/** How a channel is opened (`virDomainChannelFlags`). */
export const DomainChannelFlag = {
  /** Take the channel over: whoever has it open is disconnected. */
  FORCE: 0x1,
} as const

/** How a graphics display is opened (`virDomainOpenGraphicsFlags`). */
export const DomainOpenGraphicsFlag = {
  /** Let the peer in without a password. */
  SKIPAUTH: 0x1,
} as const

/** The table that key codes are taken from (`virKeycodeSet`). */
export const KeycodeSet = {
  /** Linux input events. */
  LINUX: 0,
  /** Scan codes of the PC/XT. */
  XT: 1,
  /** AT scan codes, set 1. */
  ATSET1: 2,
  /** AT scan codes, set 2. */
  ATSET2: 3,
  /** AT scan codes, set 3. */
  ATSET3: 4,
  /** macOS. */
  OSX: 5,
  /** XT scan codes as Linux's keyboard driver extends them. */
  XT_KBD: 6,
  /** USB HID. */
  USB: 7,
  /** Virtual keys of Windows. */
  WIN32: 8,
  /** QEMU's numbers: XT scan codes with extended keys in one byte (once called RFB). */
  QNUM: 9,
} as const
export type KeycodeSet = (typeof KeycodeSet)[keyof typeof KeycodeSet]
