/**
 * Why nothing stands for a function of libvirt. The first pattern that matches counts, and a pattern that no function needs
 * is an error.
 *
 * @type {readonly (readonly [RegExp, string])[]}
 */
export const reasons = [
  [/^vir[A-Za-z]+Ref$/, 'Objects are not counted: JavaScript keeps what is in use.'],
  [/^virTypedParams(?:Clear|Free)$/, 'Parameters are a plain array, which is garbage collected.'],
  [/^vir(?:[A-Za-z]+Free|FreeError)$/, 'Garbage collection frees what nobody uses.'],
  [
    /^virConnectAuthPtrDefault$/,
    'A variable. There is no default: the option `credentials` of `connect()` asks the user.',
  ],
  [
    /^virConnectUnregisterCloseCallback$/,
    'A promise has no listener to take back: stop waiting for `Connection.closed`.',
  ],
  [/^virGetVersion$/, 'The version is that of the npm package; the host’s is `Connection.getLibVersion()`.'],
  [/^virInitialize$/, 'Nothing has to be set up: importing a package is enough.'],
  [/^virStreamNew$/, 'The method that needs a stream makes it and gives web streams.'],
  [/^virStreamEvent/, 'A web stream waits by itself until it can be read or written.'],
  [/^virEvent/, 'The event loop is that of JavaScript; nothing has to be registered or run.'],
  [
    /^virDomainLxcEnter/,
    'Node cannot move itself: programs such as nsenter enter what `Domain.lxcOpenNamespace()` opens.',
  ],
  [/^virTypedParamsAddStringList$/, 'Several parameters of the same name in one array.'],
  [/^virTypedParamsGet$/, 'Parameters are an array: `parameters.find(({ field }) => field === name)`.'],
  [
    /^vir(?:Conn)?SetErrorFunc$|^virDefaultErrorFunc$/,
    'Errors are thrown, not printed; the option `log` of `connect()` hears the rest.',
  ],
  [/Error(?:Code|Domain|Message)?$/, 'Errors are thrown as `VirtError`; none is kept for later.'],
]
