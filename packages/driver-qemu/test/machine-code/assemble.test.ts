import { describe, expect, it } from 'vitest'
import { assemble } from '../../src/machine-code/assemble.ts'

describe('assemble', () => {
  it('encodes numbers of every width, lowest byte first', () => {
    expect([...assemble('mov al, 0x12\nmov dx, 0x3f8\nmov eax, 0x80000b40', 0)]).toEqual([
      ...[0xb0, 0x12],
      ...[0xba, 0xf8, 0x03],
      ...[0x66, 0xb8, 0x40, 0x0b, 0x00, 0x80],
    ])
  })

  it('jumps back and forth, and knows the addresses of labels', () => {
    const code = assemble('start:\n jmp end\n call start\nend:\n mov si, end\n jmp start', 0x7c00)
    expect([...code]).toEqual([0xeb, 0x03, 0xe8, 0xfb, 0xff, 0xbe, 0x05, 0x7c, 0xeb, 0xf6])
  })

  it('takes text and numbers as data, and a semicolon only outside of text as a comment', () => {
    expect([...assemble("db 13, 10, 'a;b' ; comment", 0)]).toEqual([13, 10, 0x61, 0x3b, 0x62])
  })

  it.each(['mov ax, bx', 'jmp nowhere', 'mov al, 0x100', 'add dx, -200'])('refuses %s', line => {
    expect(() => assemble(line, 0)).toThrow(expect.objectContaining({ code: 'INTERNAL_ERROR' }))
  })

  it('refuses a jump that is too far', () => {
    expect(() => assemble(`je far\n${'hlt\n'.repeat(200)}far:\n hlt`, 0)).toThrow('too large')
  })
})
