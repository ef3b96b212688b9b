import { attempt } from '../../output/command-error.ts'
import { parameterText } from '../answers/parameter-text.ts'
import { connectedCommand } from '../command.ts'

const nameWidth = 18

/** `nodesevinfo`: keys and limits of AMD's encrypted virtualization. */
export const nodesevinfo = connectedCommand({
  options: {},
  async run({ connection, output }) {
    const { parameters, ...info } = await attempt(
      'Unable to get host SEV information',
      connection.getNodeSevInfo(),
    )
    output.result(info)
    output.print(
      parameters
        .map(parameter => `${parameter.field.padEnd(nameWidth)}: ${parameterText(parameter)}\n`)
        .join(''),
    )
  },
})
