import { UnmetExpectation } from './expectation.ts'

const interval = 20

/** Asks again and again until the answer is the wanted one. Fails when it has not come within `patience` milliseconds. */
export async function expectEventually<T>(
  ask: () => Promise<T>,
  wanted: NoInfer<T>,
  what: string,
  patience: number,
): Promise<void> {
  const end = Date.now() + patience
  for (;;) {
    const answer = await ask()
    if (answer === wanted) return
    if (Date.now() >= end) {
      throw new UnmetExpectation(
        `${what}: expected ${String(wanted)} within ${String(patience)} ms, found ${String(answer)}`,
        { actual: answer, expected: wanted },
      )
    }
    await new Promise<void>(resolve => setTimeout(resolve, interval))
  }
}

/** Waits for what must come. Fails when it has not within `patience` milliseconds. */
export async function within<T>(coming: Promise<T>, what: string, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    const give = () => reject(new UnmetExpectation(`${what} did not come within ${String(patience)} ms`))
    timer = setTimeout(give, patience)
  })
  try {
    return await Promise.race([coming, late])
  } finally {
    clearTimeout(timer)
  }
}
