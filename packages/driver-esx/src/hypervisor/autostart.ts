import type { EsxCall } from '../session.ts'
import { vim } from '../vim-calls.ts'

/**
 * The ids of the machines that start with the host, as servers know them. None where the host starts none by itself, or
 * does not tell.
 */
export async function autostarted(call: EsxCall): Promise<ReadonlySet<string>> {
  const { 'config.autoStart': config } = await vim(call).properties(call.session.host, ['config.autoStart'])
  const starting = (config?.powerInfo ?? []).filter(
    ({ startAction }) => startAction.toLowerCase() === 'poweron',
  )
  return new Set(config?.defaults?.enabled === true ? starting.map(({ key }) => key.value) : [])
}
