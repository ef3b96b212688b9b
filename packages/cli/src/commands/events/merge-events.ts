/** Begins to listen; what it returns ends when the signal fires. */
export type Listen<E> = (signal: AbortSignal) => AsyncIterable<E>

/** The events of several sources as they come. It ends when all have ended, and fails with the first that does. */
export function mergeEvents<E>(sources: readonly Listen<E>[], signal: AbortSignal): ReadableStream<E> {
  const enough = new AbortController()
  let copying: Promise<unknown> = Promise.resolve()
  return new ReadableStream<E>({
    start(controller) {
      copying = Promise.all(
        sources.map(listen =>
          copyEvents(listen(AbortSignal.any([signal, enough.signal])), controller, enough.signal),
        ),
      )
      copying.then(
        () => enough.signal.aborted || controller.close(),
        (error: unknown) => {
          enough.abort()
          controller.error(error)
        },
      )
    },
    async cancel() {
      enough.abort()
      await copying
    },
  })
}

async function copyEvents<E>(
  events: AsyncIterable<E>,
  controller: ReadableStreamDefaultController<E>,
  enough: AbortSignal,
): Promise<void> {
  for await (const event of events) if (!enough.aborted) controller.enqueue(event)
}
