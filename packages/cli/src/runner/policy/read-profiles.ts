import type { RoleHop } from "@claimbridge/core"
import { CliError } from "../../cli-error.ts"
import { optionValues } from "../../frame/option-values.ts"
import { flowOptions } from "../../settings/flow-options.ts"
import type { ConfigurationEntry, ConfigurationReader } from "../../settings/parse-configuration-nodes.ts"
import { findEntry } from "./find-entry.ts"
import { policyOptions } from "./policy-options.ts"
import { readChain } from "./read-chain.ts"
import { readOptions } from "./read-options.ts"
import type { GivenOptions, PolicyProfile } from "./runner-policy.ts"

/** A rule whose profiles are read: its node, its entries, and what holds for all of them. */
export interface ProfileSource {
  readonly node: unknown
  readonly entries: readonly ConfigurationEntry[]
  readonly given: GivenOptions
}

/**
 * Reads what an allowed job gets. A rule without `profiles` is its own profile, `default`.
 *
 * @throws {CliError} with line and column when one of them lacks something.
 */
export function readProfiles(
  reader: ConfigurationReader,
  { node, entries, given }: ProfileSource,
): ReadonlyMap<string, PolicyProfile> {
  const chain = readChain(reader, findEntry(entries, "chain")?.value)
  const list = findEntry(entries, "profiles")
  if (list === undefined) return new Map([["default", complete(reader, node, { options: given, chain })]])
  const profiles = reader.entries(list.value).map((entry) => {
    if (!/^[\w.-]{1,64}$/.test(entry.name)) {
      throw reader.fault(entry.key, "a profile's name is 1 to 64 letters, digits, dots, - and _")
    }
    return [entry.name, readProfile(reader, entry, { given, chain })] as const
  })
  if (profiles.length === 0) throw reader.fault(list.key, "there has to be a profile")
  return new Map(profiles)
}

function readProfile(
  reader: ConfigurationReader,
  { key, value }: ConfigurationEntry,
  ofRule: { readonly given: GivenOptions; readonly chain: readonly RoleHop[] },
): PolicyProfile {
  const entries = reader.entries(value)
  const chain = findEntry(entries, "chain")
  return complete(reader, key, {
    options: new Map([...ofRule.given, ...readOptions(reader, entries, policyOptions)]),
    chain: chain === undefined ? ofRule.chain : readChain(reader, chain.value),
  })
}

/** What is missing is missing for every job: the owner hears of it, not the first job. */
function complete(reader: ConfigurationReader, node: unknown, profile: PolicyProfile): PolicyProfile {
  const { flow } = flowOf(reader, node, profile)
  if (flow === "enhanced" && profile.chain.length > 0) throw reader.fault(node, "flow enhanced has no chain")
  return profile
}

function flowOf(
  reader: ConfigurationReader,
  node: unknown,
  { options }: PolicyProfile,
): ReturnType<typeof flowOptions> {
  try {
    return flowOptions(optionValues(options))
  } catch (error) {
    // An option that is there says where by itself.
    if (!(error instanceof CliError) || !error.message.startsWith("Nobody")) throw error
    throw reader.fault(node, error.message.replace(/^N/, "n").replace(/\.$/, ""))
  }
}
