import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { VirtError } from '@guestwork/util'
import { systemError } from '@guestwork/util/node'
import type { Guest } from '../guest/guest.ts'
import { screendump } from '../qmp/commands.ts'
import { encodePng } from './png.ts'
import { parsePixmap } from './pixmap.ts'

let lastPicture = 0

/**
 * Takes a picture of one screen of a guest.
 *
 * @param screen - Counts heads from 0, those of the first card before those of the second.
 * @returns A PNG file.
 * @throws VirtError `OPERATION_INVALID` when the guest has no screen, `INVALID_ARG` when it has not so many.
 */
export async function takeScreenshot(
  guest: Guest,
  screen: number,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const head = findHead(guest, screen)
  const filename = join(guest.folder, `screen-${String(++lastPicture)}.ppm`)
  try {
    await guest.monitor?.execute(screendump, { filename, format: 'ppm', ...head }, { signal })
    return await encodePng(parsePixmap(await readPicture(filename)))
  } finally {
    await rm(filename, { force: true })
  }
}

/** QEMU's words for a screen. */
function findHead({ live }: Guest, screen: number): { readonly device?: string; readonly head?: number } {
  const cards = (live.devices?.videos ?? []).filter(({ model }) => model?.type !== 'none')
  if (cards.length === 0) throw invalid('OPERATION_INVALID', 'no screens to take screenshot from')
  const heads = cards.flatMap(({ alias, model }) =>
    Array.from({ length: model?.heads ?? 1 }, (_, head) => ({
      ...(alias !== undefined && { device: alias }),
      head,
    })),
  )
  const found = heads[screen]
  if (found === undefined) throw invalid('INVALID_ARG', `no such screen ID: ${String(screen)}`)
  return screen === 0 ? {} : found
}

async function readPicture(path: string): Promise<Uint8Array> {
  return readFile(path).catch((cause: unknown) => {
    throw systemError(`unable to open ${path}`, cause, { domain: 'QEMU' })
  })
}

function invalid(code: 'OPERATION_INVALID' | 'INVALID_ARG', message: string): VirtError {
  return new VirtError(code, message, { domain: 'QEMU' })
}
