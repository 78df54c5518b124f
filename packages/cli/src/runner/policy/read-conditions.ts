import { isSeq } from "yaml"
import type { ConfigurationEntry, ConfigurationReader } from "../../settings/parse-configuration-nodes.ts"
import type { ClaimCondition } from "./runner-policy.ts"

/**
 * Reads what a rule asks of a job's claims.
 *
 * @throws {CliError} with line and column when it asks nothing: a rule for every job has to say so.
 */
export function readConditions(
  reader: ConfigurationReader,
  rule: unknown,
  when: ConfigurationEntry | undefined,
): readonly ClaimCondition[] {
  const conditions = reader.entries(when?.value).map(({ name, key, value }) => {
    const patterns = patternsOf(reader, value)
    if (patterns.length === 0 || patterns.includes("")) throw reader.fault(key, `${name} has no value to compare with`)
    return { claim: name, patterns }
  })
  if (conditions.length > 0) return conditions
  throw reader.fault(when?.key ?? rule, 'a rule has when, with claims; for every job write repository: "*"')
}

function patternsOf(reader: ConfigurationReader, value: unknown): readonly string[] {
  return isSeq(value) ? reader.items(value).map(reader.text) : [reader.text(value)]
}
