/**
 * Signals that `domainSendProcessSignal` can send (`virDomainProcessSignal`). The numbers are those of Linux; the
 * driver translates them for a guest that has others.
 */
export const DomainProcessSignal = {
  /** Nothing is sent: only tells whether the process is there. */
  NOP: 0,
  /** Hang-up. */
  HUP: 1,
  /** Interrupt. */
  INT: 2,
  /** Quit. */
  QUIT: 3,
  /** Illegal instruction. */
  ILL: 4,
  /** Trace trap. */
  TRAP: 5,
  /** Abort. */
  ABRT: 6,
  /** Bus error. */
  BUS: 7,
  /** Arithmetic error. */
  FPE: 8,
  /** Kill; cannot be caught. */
  KILL: 9,
  /** Free for use. */
  USR1: 10,
  /** Invalid memory reference. */
  SEGV: 11,
  /** Free for use. */
  USR2: 12,
  /** Broken pipe. */
  PIPE: 13,
  /** Alarm clock. */
  ALRM: 14,
  /** End in order. */
  TERM: 15,
  /** Coprocessor stack fault. */
  STKFLT: 16,
  /** A child has changed. */
  CHLD: 17,
  /** Go on. */
  CONT: 18,
  /** Stop; cannot be caught. */
  STOP: 19,
  /** Stop from a terminal. */
  TSTP: 20,
  /** Read from a terminal in the background. */
  TTIN: 21,
  /** Write to a terminal in the background. */
  TTOU: 22,
  /** Urgent data on a socket. */
  URG: 23,
  /** CPU time used up. */
  XCPU: 24,
  /** File too large. */
  XFSZ: 25,
  /** Virtual timer. */
  VTALRM: 26,
  /** Profiling timer. */
  PROF: 27,
  /** Window size changed. */
  WINCH: 28,
  /** I/O is possible. */
  POLL: 29,
  /** Power failure. */
  PWR: 30,
  /** Bad system call. */
  SYS: 31,
  /** The first real-time signal. */
  RT0: 32,
  /** Real-time signal 1. */
  RT1: 33,
  /** Real-time signal 2. */
  RT2: 34,
  /** Real-time signal 3. */
  RT3: 35,
  /** Real-time signal 4. */
  RT4: 36,
  /** Real-time signal 5. */
  RT5: 37,
  /** Real-time signal 6. */
  RT6: 38,
  /** Real-time signal 7. */
  RT7: 39,
  /** Real-time signal 8. */
  RT8: 40,
  /** Real-time signal 9. */
  RT9: 41,
  /** Real-time signal 10. */
  RT10: 42,
  /** Real-time signal 11. */
  RT11: 43,
  /** Real-time signal 12. */
  RT12: 44,
  /** Real-time signal 13. */
  RT13: 45,
  /** Real-time signal 14. */
  RT14: 46,
  /** Real-time signal 15. */
  RT15: 47,
  /** Real-time signal 16. */
  RT16: 48,
  /** Real-time signal 17. */
  RT17: 49,
  /** Real-time signal 18. */
  RT18: 50,
  /** Real-time signal 19. */
  RT19: 51,
  /** Real-time signal 20. */
  RT20: 52,
  /** Real-time signal 21. */
  RT21: 53,
  /** Real-time signal 22. */
  RT22: 54,
  /** Real-time signal 23. */
  RT23: 55,
  /** Real-time signal 24. */
  RT24: 56,
  /** Real-time signal 25. */
  RT25: 57,
  /** Real-time signal 26. */
  RT26: 58,
  /** Real-time signal 27. */
  RT27: 59,
  /** Real-time signal 28. */
  RT28: 60,
  /** Real-time signal 29. */
  RT29: 61,
  /** Real-time signal 30. */
  RT30: 62,
  /** Real-time signal 31. */
  RT31: 63,
  /** Real-time signal 32. */
  RT32: 64,
} as const
export type DomainProcessSignal = (typeof DomainProcessSignal)[keyof typeof DomainProcessSignal]
