import { connectedCommand } from '../command.ts'

/** `uri`: the URI of the connection. */
export const uri = connectedCommand({
  description: 'Passwords and other secrets in it are masked.',
  options: {},
  run({ connection, output }) {
    output.result({ uri: connection.uri })
    output.print(`${connection.uri}\n`)
  },
})
