export { noFiles as saveFiles } from './save-files.ts'

/** A page does not learn the machine's name: it is `localhost`. */
export function hostName(): string {
  return 'localhost'
}
