import { expect, it } from 'vitest'
import { displayUri, redactUri, redactUrisIn } from '../src/uri-redaction.ts'

it.each([
  ['esx://root:s3cret@host/', 'esx://root:***@host/'],
  ['esx://root@host:443/', 'esx://root@host:443/'],
  ['esx://:s3cret@host', 'esx://:***@host'],
  ['esx://root:s3@cret@host', 'esx://root:***@host'],
  ['esx://root:s3/cret@host', 'esx://root:***@host'],
  ['esx://root:s3?cr#et@host/x', 'esx://root:***@host/x'],
  ['esx://root:s3 cret@host/x', 'esx://root:***@host/x'],
  ['qemu+ssh://host:22/system?keyfile=/a@b', 'qemu+ssh://host:22/system?keyfile=/a@b'],
  ['qemu+ssh://[::1]:22/system?keyfile=/a@b', 'qemu+ssh://[::1]:22/system?keyfile=/a@b'],
  ['h:///?password=s3cret&x=1', 'h:///?password=***&x=1'],
  ['h:///?x=1;Token=s3cret', 'h:///?x=1;Token=***'],
  ['qemu+ssh://h/?name=esx://root:s3cret@host/', 'qemu+ssh://h/?name=esx://root:***@host/'],
  ['not a uri', 'not a uri'],
])('redactUri masks %s', (text, masked) => {
  expect(redactUri(text)).toBe(masked)
})

it('masks every URI inside a sentence and leaves the rest', () => {
  expect(redactUrisIn('tried esx://a:b@c/, then //d:e@f (a: b@c)')).toBe(
    'tried esx://a:***@c/, then //d:***@f (a: b@c)',
  )
})

it('takes time in proportion to the length', () => {
  const started = performance.now()
  for (const unit of ['//', '//a:', '//a:@', 'a://b:', '?password=', '@', ':'])
    redactUri(`h://${unit.repeat(100_000)}`)
  expect(performance.now() - started).toBeLessThan(5000)
})

it('displays a URI on one line of limited length', () => {
  expect(displayUri('h://u:p@h/\n\t')).toBe('h://u:***@h/\\n\\t')
  expect(displayUri('x'.repeat(300))).toBe(`${'x'.repeat(200)}…`)
})
