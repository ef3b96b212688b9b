/** The variables that a program gets from ours unless told otherwise (`virCommandAddEnvPassCommon`). */
const passedVariables = ['PATH', 'HOME', 'USER', 'LOGNAME', 'TMPDIR']
const windowsVariables = [
  'SystemRoot',
  'SystemDrive',
  'PATHEXT',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'LOCALAPPDATA',
  'APPDATA',
]

/** Which environment a program gets. Nothing else of ours reaches it. */
export interface CommandEnvironment {
  /** Variables to set. Go before everything else. */
  readonly env?: Readonly<Record<string, string>> | undefined
  /** More variables to pass on from our environment, beside `PATH`, `HOME`, `USER`, `LOGNAME` and `TMPDIR`. */
  readonly passEnv?: readonly string[] | undefined
}

/** Builds a program's environment: `LC_ALL=C`, so that its messages can be understood, the passed variables, and `env`. */
export function commandEnvironment(options: CommandEnvironment): Record<string, string> {
  const names = [
    ...passedVariables,
    ...(process.platform === 'win32' ? windowsVariables : []),
    ...(options.passEnv ?? []),
  ]
  const passed = names.flatMap((name): [string, string][] => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  })
  return {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    ...Object.fromEntries(passed),
    LC_ALL: 'C',
    ...options.env,
  }
}
