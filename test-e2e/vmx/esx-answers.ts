const reference = (type: string, value: string, tag: string): string =>
  `<${tag} xsi:type="ManagedObjectReference" type="${type}">${value}</${tag}>`

const text = (value: string): string => `<val xsi:type="xsd:string">${value}</val>`

const anyTime = '2020-01-01T00:00:00Z'
const user =
  `<key>k</key><userName>root</userName><fullName>root</fullName><loginTime>${anyTime}</loginTime>` +
  `<lastActiveTime>${anyTime}</lastActiveTime><locale>en</locale><messageLocale>en</messageLocale>`

/** A register of CPUID without a bit, and one that says that the processor has 64-bit mode. */
const noBits = Array<string>(8).fill('0000').join(':')
const longMode = noBits.replace(/^0000/, '0010')
const extendedFeatures = 0x80000001 | 0

const cpuFeature =
  '<val xsi:type="ArrayOfHostCpuIdInfo"><HostCpuIdInfo xsi:type="HostCpuIdInfo">' +
  `<level>${String(extendedFeatures)}</level><eax>${noBits}</eax><ebx>${noBits}</ebx><ecx>${noBits}</ecx><edx>${longMode}</edx>` +
  '</HostCpuIdInfo></val>'

const about =
  '<name>VMware ESXi</name><fullName>VMware ESXi 5.5.0</fullName><vendor>VMware, Inc.</vendor><version>5.5.0</version>' +
  '<build>1</build><localeVersion>INTL</localeVersion><localeBuild>000</localeBuild><osType>vmnix-x86</osType>' +
  '<productLineId>embeddedEsx</productLineId><apiType>HostAgent</apiType><apiVersion>5.5</apiVersion>'

const serviceContent =
  reference('Folder', 'ha-folder-root', 'rootFolder') +
  reference('PropertyCollector', 'ha-property-collector', 'propertyCollector') +
  `<about>${about}</about>` +
  reference('SessionManager', 'ha-sessionmgr', 'sessionManager')

/** An object of the host: its identifier and its properties. */
export type EsxObject = readonly [id: string, properties: Readonly<Record<string, string>>]

/** The objects that libvirt's esx driver looks up while it connects, by their types. */
export const esxObjects: ReadonlyMap<string, EsxObject> = new Map<string, EsxObject>([
  [
    'Datacenter',
    [
      'ha-datacenter',
      {
        name: text('ha-datacenter'),
        hostFolder: reference('Folder', 'ha-folder-host', 'val'),
        vmFolder: reference('Folder', 'ha-folder-vm', 'val'),
      },
    ],
  ],
  [
    'ComputeResource',
    [
      'ha-compute-res',
      {
        name: text('localhost'),
        host: `<val xsi:type="ArrayOfManagedObjectReference">${reference('HostSystem', 'ha-host', 'ManagedObjectReference')}</val>`,
        resourcePool: reference('ResourcePool', 'ha-root-pool', 'val'),
      },
    ],
  ],
  ['SessionManager', ['ha-sessionmgr', { currentSession: `<val xsi:type="UserSession">${user}</val>` }]],
  [
    'HostSystem',
    [
      'ha-host',
      {
        name: text('localhost'),
        'runtime.inMaintenanceMode': '<val xsi:type="xsd:boolean">false</val>',
        'hardware.cpuFeature': cpuFeature,
        'hardware.systemInfo.uuid': text('564d9bef-acd9-b4e0-c8f0-aea8b9103515'),
      },
    ],
  ],
])

/** A datastore of a host. */
export const datastoreObject = (name: string): EsxObject => [
  name,
  {
    'summary.name': text(name),
    host:
      '<val xsi:type="ArrayOfDatastoreHostMount"><DatastoreHostMount xsi:type="DatastoreHostMount">' +
      reference('HostSystem', 'ha-host', 'key') +
      `<mountInfo><path>/vmfs/volumes/${name}</path><accessMode>readWrite</accessMode><mounted>true</mounted>` +
      '<accessible>true</accessible></mountInfo></DatastoreHostMount></val>',
  },
]

/** The results of methods that are always the same. */
export const fixedResults: ReadonlyMap<string, string> = new Map([
  ['RetrieveServiceContent', `<returnval>${serviceContent}</returnval>`],
  ['Login', `<returnval>${user}</returnval>`],
  ['Logout', ''],
])

/** What the property collector returns for one object. */
export function objectContent(type: string, [id, properties]: EsxObject, wanted: readonly string[]): string {
  const found = wanted.filter(name => name in properties)
  const sets = found.map(name => `<propSet><name>${name}</name>${properties[name] ?? ''}</propSet>`)
  return `<returnval><obj type="${type}">${id}</obj>${sets.join('')}</returnval>`
}

/** A message of SOAP. */
export const envelope = (body: string): string =>
  '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
  'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
