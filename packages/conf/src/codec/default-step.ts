/** One named part of filling in what a document left open. */
export interface DefaultStep<Value, Hooks> {
  /** The name, for `skip`. */
  readonly name: string
  /** Changes the value in place. */
  run(value: Value, hooks: Hooks): void
}

/** Runs the steps in their order, except those that the hooks skip, and returns the value. */
export function runSteps<Value, Hooks extends { readonly skip?: readonly string[] }>(
  steps: readonly DefaultStep<Value, Hooks>[],
  value: Value,
  hooks: Hooks,
): Value {
  const skipped = new Set(hooks.skip)
  for (const step of steps) if (!skipped.has(step.name)) step.run(value, hooks)
  return value
}
