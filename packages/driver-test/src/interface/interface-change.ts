import type { TestCall } from '../session.ts'

/** Notes the interfaces, so that their changes can be undone. */
export function testInterfaceChangeBegin({ session }: TestCall): void {
  session.node.interfaces.beginChange()
}

/** Keeps the changes. */
export function testInterfaceChangeCommit({ session }: TestCall): void {
  session.node.interfaces.commitChange()
}

/** Undoes the changes. */
export function testInterfaceChangeRollback({ session }: TestCall): void {
  session.node.interfaces.rollbackChange()
}
