import type { Domain } from '@guestwork/core'
import { number, text } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { writeNewFile } from '../../output/write-new-file.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

const extensions: Readonly<Record<string, string>> = {
  'image/png': '.png',
  'image/x-portable-pixmap': '.ppm',
}

/** `screenshot`: saves a picture of a guest's screen. */
export const screenshot = connectedCommand({
  options: {
    domain: domainOption,
    file: text("where to save it (default: the domain's name and the time)", { completes: 'file' }),
    screen: number('number of the screen'),
  },
  cleansUp: true,
  async run({ connection, options, output, signal }) {
    const domain = await findDomain(connection, options.domain)
    const screen = options.screen === undefined ? {} : { screen: options.screen }
    const picture = await attempt(
      `could not take a screenshot of ${options.domain}`,
      domain.screenshot(screen),
    )
    const file = options.file ?? fileName(domain, picture.mimeType)
    await writeNewFile(file, picture.stream, signal)
    output.result({ ...domainIdentity(domain), file, mimeType: picture.mimeType })
    output.remark(`Screenshot saved to ${file}, with type of ${picture.mimeType}`)
  },
})

/** A name in the working directory: a slash in that of the domain leads to no other. */
function fileName({ name }: Domain, mimeType: string): string {
  const local = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString()
  return `${name.replaceAll('/', '-')}-${local.slice(0, 10)}-${local.slice(11, 19)}${extensions[mimeType] ?? ''}`
}
