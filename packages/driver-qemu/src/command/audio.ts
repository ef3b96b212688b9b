import type { Audio } from '@guestwork/conf/domain'
import { jsonOption } from './option.ts'
import { onlySupported, unsupported } from './supported.ts'

/** Where the guest's sound goes. */
export function audioArguments(audio: Audio): string[] {
  const what = `audio '${audio.type}'`
  if (audio.type !== 'none') throw unsupported(`${what} is not supported yet: 'none' is`)
  onlySupported(what, audio, ['id', 'type'])
  return jsonOption('-audiodev', { id: audioId(audio.id), driver: 'none' })
}

/** QEMU's name of a place for sound. */
export function audioId(id: number): string {
  return `audio${String(id)}`
}
