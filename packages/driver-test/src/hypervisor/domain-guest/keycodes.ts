import { KeycodeSet } from '@guestwork/core'
import { parseBitmap } from '@guestwork/util'

/** A set of key codes: its name in messages, and the codes that it has. */
interface Keycodes {
  readonly name: string
  readonly codes: string
}

const xtCodes =
  '0-95,99-109,111-121,123,125-126,57345-57356,57358-57360,57362-57385,57387-57398,57400-57439,57443-57453,57455-57465,57467,57469'

/** The key codes that libvirt's mock accepts. */
const sets: ReadonlyMap<number, Keycodes> = new Map([
  [
    KeycodeSet.LINUX,
    {
      name: 'linux',
      codes: '0-265,272-279,288-299,303-318,320-327,330-337,352-439,448-451,464-484,497-506,512-524',
    },
  ],
  [KeycodeSet.XT, { name: 'xt', codes: xtCodes }],
  [KeycodeSet.ATSET1, { name: 'atset1', codes: xtCodes }],
  [
    KeycodeSet.ATSET2,
    {
      name: 'atset2',
      codes:
        '0-1,3-7,9-15,17-22,26-30,33-39,41-47,49-55,58-63,65-70,73-78,81-82,84-85,88-91,93,95,97-100,102-103,105-109,112-127,131,57360-57362,57364-57365,57368,57375-57377,57379,57383-57384,57387,57391-57392,57394,57396,57399-57400,57402-57403,57407-57408,57416,57418,57421,57424,57434,57438,57449,57451-57452,57455-57458,57460-57461,57463,57465-57466,57469',
    },
  ],
  [
    KeycodeSet.ATSET3,
    {
      name: 'atset3',
      codes: '0,7-63,65-71,73-79,82,84-103,105-118,121-122,124-131,133-135,139-142,145,147-152,154-163',
    },
  ],
  [KeycodeSet.OSX, { name: 'osx', codes: '0-51,53-65,67,69,71-76,78-107,109-111,113-126,255' }],
  [
    KeycodeSet.XT_KBD,
    {
      name: 'xtkbd',
      codes:
        '0-95,99-109,111-121,123,125-126,257-268,270-272,274-297,299-310,312-351,355-365,367-377,379,381',
    },
  ],
  [KeycodeSet.USB, { name: 'usb', codes: '0,4-48,50-119,121-125,133,135-140,144-148,182-183,224-251' }],
  [
    KeycodeSet.WIN32,
    {
      name: 'win32',
      codes:
        '0-2,4-6,8-9,13,17-22,26-29,32-42,44-57,65-93,95-135,144-145,160-161,163,165-180,186-192,219-222,226,242,250-251',
    },
  ],
  [
    KeycodeSet.QNUM,
    {
      name: 'qnum',
      codes:
        '0-95,99-109,111-121,123,125-126,129-140,142-144,146-169,171-182,184-223,227-237,239-249,251,253',
    },
  ],
])

/** The name of a set of key codes and the test for its members; undefined for a number that stands for none. */
export function keycodeSet(
  number: number,
): { readonly name: string; readonly has: (code: number) => boolean } | undefined {
  const set = sets.get(number)
  if (set === undefined) return undefined
  const codes = new Set(parseBitmap(set.codes, 0x1_0000))
  return { name: set.name, has: code => codes.has(code) }
}
