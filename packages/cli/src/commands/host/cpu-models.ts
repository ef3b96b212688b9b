import { data } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'

/** `cpu-models`: the CPU models that a definition may use. */
export const cpuModels = connectedCommand({
  options: { arch: data('architecture, such as x86_64') },
  async run({ connection, options, output }) {
    const call = connection.getCpuModelNames(options.arch)
    const models = await attempt('failed to get CPU model names', call)
    output.result(models)
    if (models.length === 0) output.remark('all CPU models are accepted\n')
    else output.print(models.map(model => `${model}\n`).join(''))
  },
})
