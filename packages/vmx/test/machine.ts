import fc from 'fast-check'

type Entries = Record<string, string>

const merged = (parts: readonly Entries[]): Entries =>
  Object.fromEntries(parts.flatMap(part => Object.entries(part)))

const word = fc.stringMatching(/^[A-Za-z0-9 _.|"é-]{1,12}$/)
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/)
const byte = fc.integer({ min: 0, max: 255 }).map(value => value.toString(16).padStart(2, '0'))
const address = (prefix: string): fc.Arbitrary<string> =>
  fc.tuple(byte, byte).map(pair => [prefix, ...pair].join(':'))
const uuid = fc
  .array(byte, { minLength: 16, maxLength: 16 })
  .map(bytes => `${bytes.slice(0, 8).join(' ')}-${bytes.slice(8).join(' ')}`)

/** The entries of one device. */
const under = (prefix: string, entries: Entries): Entries =>
  Object.fromEntries(Object.entries(entries).map(([key, value]) => [`${prefix}.${key}`, value]))

/** The entries of one device, or none. */
const maybe = (prefix: string, entries: fc.Arbitrary<Entries>): fc.Arbitrary<Entries> =>
  fc.oneof(
    fc.constant({}),
    entries.map(found => under(prefix, { present: 'true', ...found })),
  )

const scalars: fc.Arbitrary<Entries> = fc.record(
  {
    displayName: word,
    annotation: word,
    'uuid.bios': uuid,
    guestOS: fc.constantFrom('other', 'other-64'),
    memsize: fc.integer({ min: 2, max: 4096 }).map(step => String(4 * step)),
    'sched.mem.max': fc.constantFrom('4', '7'),
    'sched.mem.minsize': fc.constantFrom('1', '8'),
    'sched.cpu.shares': fc.constantFrom('low', 'normal', 'high', '123'),
    'smbios.reflecthost': fc.constant('true'),
    firmware: fc.constant('efi'),
    'svga.vramSize': fc.constantFrom('65536', '8388608'),
  },
  { requiredKeys: ['displayName', 'uuid.bios', 'guestOS', 'memsize', 'svga.vramSize'] },
)

const processors: fc.Arbitrary<Entries> = fc.oneof(
  fc.constant({ numvcpus: '1' }),
  fc.constant({ numvcpus: '6', 'cpuid.coresPerSocket': '3', 'sched.cpu.affinity': '1,2,5,6,7,20' }),
)

const vnc: fc.Arbitrary<Entries> = fc.oneof(
  fc.constant({}),
  fc
    .record({
      port: fc.integer({ min: 5900, max: 5964 }).map(String),
      ip: fc.constant('192.0.2.9'),
      keymap: name,
      password: word,
    })
    .map(entries => under('RemoteDisplay.vnc', { enabled: 'true', ...entries })),
)

function drive(hardDisk: string): fc.Arbitrary<Entries> {
  return fc.oneof(
    fc.record(
      {
        deviceType: fc.constant(hardDisk),
        fileName: name.map(stem => `${stem}.vmdk`),
        writeThrough: fc.constant('true'),
        mode: fc.constant('independent-nonpersistent'),
      },
      { requiredKeys: ['deviceType', 'fileName'] },
    ),
    fc.record({
      deviceType: fc.constant('cdrom-image'),
      fileName: fc.oneof(
        name.map(stem => `${stem}.iso`),
        fc.constant('emptyBackingString'),
      ),
    }),
    fc.record({
      deviceType: fc.constantFrom('atapi-cdrom', 'cdrom-raw'),
      fileName: fc.constantFrom('/dev/sr0', '/dev/sr1'),
    }),
  )
}

const scsi = fc
  .tuple(
    fc.constantFrom('buslogic', 'lsilogic', 'lsisas1068', 'pvscsi'),
    ...[0, 3, 8, 15].map(unit => maybe(`scsi0:${String(unit)}`, drive('scsi-hardDisk'))),
  )
  .map(([virtualDev, ...drives]): Entries => {
    const entries = merged(drives)
    return Object.keys(entries).length === 0
      ? {}
      : { 'scsi0.present': 'true', 'scsi0.virtualDev': virtualDev, ...entries }
  })

const sata = fc
  .tuple(...[0, 6, 29].map(unit => maybe(`sata1:${String(unit)}`, drive('ata-hardDisk'))))
  .map((drives): Entries => {
    const entries = merged(drives)
    return Object.keys(entries).length === 0 ? {} : { 'sata1.present': 'true', ...entries }
  })

const ide = ['ide0:0', 'ide0:1', 'ide1:1'].map(place => maybe(place, drive('ata-hardDisk')))

const floppy = maybe(
  'floppy1',
  fc.oneof(
    fc.record({ fileType: fc.constant('file'), fileName: name }),
    fc.record({ fileType: fc.constant('device'), fileName: fc.constant('/dev/fd0') }),
  ),
)

const connection: fc.Arbitrary<Entries> = fc.oneof(
  fc.record({ connectionType: fc.constant('bridged'), networkName: word }),
  fc.record({ connectionType: fc.constant('nat') }),
  fc.record({
    connectionType: fc.constant('custom'),
    networkName: word,
    vnet: name.map(stem => `vmnet-${stem}`),
  }),
  fc.record({
    'dvs.switchId': uuid,
    'dvs.portId': fc.integer().map(String),
    'dvs.portgroupId': name,
    'dvs.connectionId': fc.integer().map(String),
  }),
)

const mac: fc.Arbitrary<Entries> = fc.oneof(
  address('00:0c:29:3b').map(generatedAddress => ({
    addressType: 'generated',
    generatedAddress,
    generatedAddressOffset: '0',
  })),
  address('00:50:56:91').map(generatedAddress => ({ addressType: 'vpx', generatedAddress })),
  address('00:50:56:11').map(own => ({ addressType: 'static', address: own })),
  address('52:54:00:11').map(own => ({ addressType: 'static', address: own, checkMACAddress: 'false' })),
)

const model: fc.Arbitrary<Entries> = fc.oneof(
  fc.constant({}),
  fc.constantFrom('vlance', 'vmxnet', 'vmxnet3', 'e1000', 'e1000e').map(virtualDev => ({ virtualDev })),
  fc.constant({ virtualDev: 'vmxnet', features: '15' }),
)

const card: fc.Arbitrary<Entries> = fc.tuple(connection, mac, model).map(parts => merged(parts))

const cards = fc.array(card, { maxLength: 3 }).map(found => numbered('ethernet', found))

function numbered(kind: string, devices: readonly Entries[]): Entries {
  return merged(
    devices.map((device, index) => under(`${kind}${String(index)}`, { present: 'true', ...device })),
  )
}

const folders = fc
  .array(
    fc.record({
      enabled: fc.constant('true'),
      readAccess: fc.constant('true'),
      writeAccess: fc.constantFrom('true', 'false'),
      hostPath: word,
      guestName: word,
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map(found => ({
    'isolation.tools.hgfs.disable': 'false',
    'sharedFolder.maxNum': String(found.length),
    ...numbered('sharedFolder', found),
  }))

const serial: fc.Arbitrary<Entries> = fc
  .oneof(
    fc.record({ fileType: fc.constant('device'), fileName: fc.constant('/dev/ttyS0') }),
    fc.record({ fileType: fc.constant('file'), fileName: name }),
    fc.record({
      fileType: fc.constant('pipe'),
      'pipe.endPoint': fc.constant('client'),
      tryNoRxLoss: fc.constant('false'),
      fileName: name,
    }),
    fc.record({
      fileType: fc.constant('network'),
      fileName: fc.constantFrom(
        'tcp://h:1',
        'telnet://192.0.2.3:23',
        'telnets://[2001:db8::1]:992',
        'ssl://x:65535',
      ),
      'network.endPoint': fc.constantFrom('server', 'client'),
    }),
  )
  .map(entries => ({ ...entries, yieldOnMsrRead: 'true' }))

const parallel: fc.Arbitrary<Entries> = fc.record({
  fileType: fc.constantFrom('file', 'device'),
  fileName: name,
})

/** Machines whose every entry a domain can say. */
export const machine: fc.Arbitrary<Entries> = fc
  .tuple(
    scalars,
    processors,
    vnc,
    scsi,
    sata,
    ...ide,
    floppy,
    cards,
    fc.oneof(fc.constant({}), folders),
    maybe('serial0', serial),
    maybe('serial3', serial),
    maybe('parallel1', parallel),
  )
  .map(parts => merged(parts))
