import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatLibvirtConf } from '../src/libvirt-conf-writer.ts'
import {
  confBoolean,
  confInteger,
  confString,
  confStringList,
  confValue,
  parseLibvirtConf,
} from '../src/libvirt-conf.ts'

const folder = new URL('./fixtures/libvirt-conf/', import.meta.url)

describe('file pairs', () => {
  for (const name of readdirSync(folder).filter(file => file.endsWith('.conf'))) {
    const text = readFileSync(new URL(name, folder), 'utf8')

    it(`${name} is read`, async () => {
      const json = JSON.stringify(
        parseLibvirtConf(text).items,
        (_, value: unknown) => (typeof value === 'bigint' ? { number: String(value) } : value),
        2,
      )
      await expect(`${json}\n`).toMatchFileSnapshot(
        `./fixtures/libvirt-conf/${name.replace(/conf$/, 'json')}`,
      )
    })

    it(`${name} is written`, async () => {
      await expect(formatLibvirtConf(parseLibvirtConf(text).items)).toMatchFileSnapshot(
        `./fixtures/libvirt-conf/${name}.out`,
      )
    })
  }
})

describe('parseLibvirtConf', () => {
  it('takes all three kinds of line ends', () => {
    const { items } = parseLibvirtConf('a=1\r\nb=2\rc=3\nd=[\r\n4\r]')
    expect(items.map(item => (item.kind === 'entry' ? item.value : undefined))).toEqual([1n, 2n, 3n, [4n]])
  })

  it.each([
    ['a', '1:2', 'expecting an assignment'],
    ['=1', '1:1', 'expecting a name'],
    ['_a=1', '1:1', 'expecting a name'],
    ['a-b=1', '1:2', 'expecting an assignment'],
    ['a==1', '1:3', 'expecting a value'],
    ['a=\n1', '1:3', 'expecting a value'],
    ['a=true', '1:3', 'expecting a value'],
    ['a=1 b=2', '1:5', 'expecting a separator'],
    ['a=1.5', '1:4', 'expecting a separator'],
    ['a=1;;b=2', '1:5', 'expecting a name'],
    ['a=-', '1:3', 'unterminated number'],
    ['a=18446744073709551616', '1:3', 'number out of range'],
    ['a=-9223372036854775809', '1:3', 'number out of range'],
    ['\r\n\n  a = "x', '3:7', 'unterminated string'],
    ['a="x\ny"', '1:3', 'unterminated string'],
    ['a="""x\n', '1:3', 'unterminated string'],
    ['a="x" "y"', '1:7', 'expecting a separator'],
    ['a="x\\"y"', '1:7', 'expecting a separator'],
    ['a=[', '1:4', 'list is not closed with ]'],
    ['a=[1,\n\n"b"', '3:4', 'list is not closed with ]'],
    ['a=[1 2]', '1:6', 'expecting a separator in list'],
    ['a=[1,,2]', '1:6', 'expecting a value'],
    ['a=[,]', '1:4', 'expecting a value'],
    ['a=[1,\n# c\n2]', '2:1', 'expecting a value, a list cannot hold comments'],
    ['a="\0"', '1:4', 'a NUL character'],
    ['\ufeffa=1', '1:1', 'expecting a name'],
  ])('says where %j is wrong', (text, place, problem) => {
    const [line, column] = place.split(':').map(Number)
    expect(() => parseLibvirtConf(text, { file: 'x.conf' })).toThrow(
      expect.objectContaining({
        code: 'CONF_SYNTAX',
        domain: 'CONF',
        message: `configuration file syntax error: x.conf:${place}: ${problem}`,
        details: { file: 'x.conf', line, column },
      }),
    )
  })

  it('limits depth and length', () => {
    expect(() => parseLibvirtConf(`a=${'['.repeat(100_000)}`)).toThrow(
      expect.objectContaining({ code: 'CONF_SYNTAX', message: expect.stringContaining('16 deep') }),
    )
    expect(() => parseLibvirtConf('#'.repeat(10 * 1024 * 1024 + 1))).toThrow(
      expect.objectContaining({ code: 'CONF_SYNTAX', message: expect.stringContaining('10 MiB') }),
    )
  })

  it('reads hostile text in time in proportion to its length', () => {
    const started = performance.now()
    for (const unit of ['"""', '""', 'a=1\n', '#\n', '\n', '[', 'a=["', ' ', '1']) {
      try {
        parseLibvirtConf(`a=${unit.repeat(100_000)}`)
      } catch (error) {
        expect(error).toMatchObject({ code: 'CONF_SYNTAX' })
      }
    }
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('settings', () => {
  const conf = parseLibvirtConf(
    's = "x"\ns = "later"\non = 1\noff = 0\nn = -5\nbig = 4294967295\nl = ["a", "b"]\nmixed = ["a", 1]\n',
  )

  it('gives the first value of a name', () => {
    expect(confValue(conf, 's')).toBe('x')
    expect(confValue(conf, 'none')).toBeUndefined()
  })

  it('gives values of the type asked for, or undefined', () => {
    expect(confString(conf, 's')).toBe('x')
    expect(confStringList(conf, 'l')).toEqual(['a', 'b'])
    expect([confBoolean(conf, 'on'), confBoolean(conf, 'off')]).toEqual([true, false])
    expect(confInteger(conf, 'n')).toBe(-5)
    expect(confInteger(conf, 'big', { minimum: 0, maximum: 2 ** 32 - 1 })).toBe(4294967295)
    for (const get of [confString, confStringList, confBoolean, confInteger])
      expect(get(conf, 'none')).toBeUndefined()
  })

  it.each([
    [confString, 'on', 'INTERNAL_ERROR', 'a string'],
    [confStringList, 's', 'INTERNAL_ERROR', 'a string list'],
    [confStringList, 'mixed', 'CONF_SYNTAX', 'a string list'],
    [confBoolean, 'n', 'INTERNAL_ERROR', '0 or 1'],
    [confBoolean, 's', 'INTERNAL_ERROR', '0 or 1'],
    [confInteger, 's', 'INTERNAL_ERROR', 'a whole number'],
    [confInteger, 'big', 'INTERNAL_ERROR', 'a whole number from -2147483648 to 2147483647'],
  ])('%o refuses %s with %s', (get, name, code, expected) => {
    expect(() => get(conf, name)).toThrow(
      expect.objectContaining({
        code,
        message: expect.stringContaining(`memory conf: expected ${expected}`),
      }),
    )
  })
})
