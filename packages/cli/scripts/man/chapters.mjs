/** What the manual says about gw as a whole; what it says about options and commands is in their declarations. */

export const description = [
  'gw, which is also called guestwork, works on virtual machines and their host with the commands, the output and the exit codes of virsh. Drivers for hypervisors are packages of their own; gw finds those that are installed beside it.',
  'Several words are one command. One word is a text of commands: a semicolon or the end of a line ends a command, single quotes keep everything, double quotes everything but a backslash, a backslash keeps the next character, and # begins a comment.',
  'Options of commands come in any order, as --name value or --name=value. Values can also be given by place. After --, every word is a value. --help and --json go with every command.',
  'Without a command, gw is a shell with completion and a history. When standard input is no terminal, each of its lines is run as a text of commands.',
]

/** @type {readonly (readonly [string, string])[]} */
export const environment = [
  ['VIRSH_DEFAULT_CONNECT_URI', 'the hypervisor, where -c does not name one'],
  ['LIBVIRT_DEFAULT_URI', 'the same, after that'],
  ['VIRSH_DEBUG', 'stands for -d'],
  ['VIRSH_LOG_FILE', 'stands for -l'],
  ['LIBVIRT_DEBUG, LIBVIRT_LOG_FILTERS, LIBVIRT_LOG_OUTPUTS', "what of the driver's log goes where"],
  ['VISUAL, EDITOR', 'the editor of commands such as edit; vi without them'],
  ['NO_COLOR', 'marks nothing in colour or bold'],
  ['FORCE_COLOR', 'marks also what goes to no terminal; 0 marks nothing'],
]

/** @type {readonly (readonly [string, string])[]} */
export const files = [
  ['~/.config/libvirt/libvirt.conf', 'aliases of URIs, and the default one'],
  ['~/.config/libvirt/auth.conf', 'user names and passwords of hosts'],
  ['~/.cache/guestwork/history', 'what was typed in the shell; only its user can read it'],
]

/** @type {readonly (readonly [string, string])[]} */
export const exitStatus = [
  ['0', 'The last command did its work.'],
  ['1', 'The last command failed, or there was no connection, or the command line cannot be read.'],
  ['141', 'Nobody reads the output any more.'],
]
