/**
 * Lets a paused guest go, shows what it prints on its console, and types something.
 *
 * @param {import('@guestwork/core').Domain} domain
 * @param {string} words
 */
export async function talk(domain, words) {
  const terminal = await domain.openConsole()
  const reader = terminal.readable.getReader()
  const writer = terminal.writable.getWriter()
  const decoder = new TextDecoder()

  /** @param {string} text */
  const readUntil = async text => {
    for (let heard = ''; !heard.includes(text);) {
      const { value, done } = await reader.read()
      if (done) throw new Error('the guest has hung up')
      const piece = decoder.decode(value, { stream: true })
      process.stdout.write(piece)
      heard += piece
    }
  }

  await domain.resume()
  await readUntil('> ')
  await writer.write(new TextEncoder().encode(words))
  await readUntil(words.slice(-1))
  process.stdout.write('\n')
  reader.releaseLock()
  writer.releaseLock()
  await terminal.abort()
}
