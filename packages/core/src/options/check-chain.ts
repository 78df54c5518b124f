import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { isRecord } from "../is-record.ts"
import { checkGroup } from "./check-group.ts"
import { hopChecks } from "./hop-checks.ts"
import { optionFault, typeOf } from "./option-fault.ts"

const maxHops = 10

/**
 * Checks the hops of a chain.
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_INVALID` or `ERR_OPTION_MISSING`, naming the option and, in a list, the hop.
 */
export function checkChain(chain: unknown): void {
  if (chain === undefined) return
  const hops: [string, unknown][] = Array.isArray(chain)
    ? [...chain].map((hop, at) => [`chain[${at}]`, hop])
    : [["chain", chain]]
  if (hops.length === 0) throw optionFault("chain", chain, "it must have a hop")
  if (hops.length > maxHops) throw tooMany(chain)
  for (const [name, hop] of hops) checkHop(name, hop)
}

function tooMany(chain: unknown): ClaimbridgeError {
  const expected = `it may have up to ${maxHops} hops`
  return new ClaimbridgeError("ERR_OPTION_INVALID", { option: "chain", value: typeOf(chain), expected })
}

function checkHop(name: string, hop: unknown): void {
  if (!isRecord(hop)) throw optionFault(name, hop, "it must be a hop such as { roleArn: '…' }")
  if (hop.roleArn === undefined) {
    throw new ClaimbridgeError("ERR_OPTION_MISSING", { option: `${name}.roleArn`, expected: "each hop needs it" })
  }
  checkGroup(name, hop, hopChecks)
  const keys = new Set(keysOf(hop.tags).map((key) => key.toLowerCase()))
  const other = keysOf(hop.transitiveTagKeys).find((key) => !keys.has(key.toLowerCase()))
  if (other === undefined) return
  throw optionFault(`${name}.transitiveTagKeys`, hop.transitiveTagKeys, `${other} must be among the tags of the hop`)
}

function keysOf(tags: unknown): string[] {
  if (Array.isArray(tags)) return tags.map(String)
  return isRecord(tags) ? Object.keys(tags) : []
}
