import type { RoleHop } from "@claimbridge/core"
import { CliError } from "../cli-error.ts"
import type { OptionValues } from "../frame/option-values.ts"
import { parsePairs } from "../frame/parse-pairs.ts"
import { leavesChainOut } from "./leaves-chain-out.ts"

/**
 * The roles to go on to, out of `--chain` or claimbridge.yaml. Nothing without any.
 *
 * @throws {CliError} when there are tags to pass on, and no hop; when such a tag is there twice.
 */
export function chainOptions(options: OptionValues): { readonly chain?: readonly RoleHop[] } {
  const tags = tagsOf(options, "chain-tags")
  const simple = options.list("chain").map((roleArn): RoleHop => ({ roleArn, ...tags }))
  const chain = [...simple, ...options.maps("chain").map((hop): RoleHop => ({ ...tags, ...hopOf(hop) }))]
  if (chain.length > 0) return { chain }
  const origin = options.origin("chain-tags")
  if (origin === undefined || leavesChainOut(options)) return {}
  throw new CliError({
    message: `${origin}: there is no hop that could pass tags on.`,
    hint: "Give --chain with the roles to go on to, or leave the tags out.",
  })
}

function hopOf(hop: OptionValues): RoleHop {
  const roleSessionName = hop.text("role-session-name")
  const durationSeconds = hop.number("duration-seconds")
  const [transitiveTagKeys, policyArns] = [hop.list("transitive-tag-keys"), hop.list("policy-arns")]
  const [externalId, sourceIdentity, policy] = ["external-id", "source-identity", "policy"].map(hop.text)
  return {
    roleArn: hop.text("role-arn") ?? "",
    ...tagsOf(hop, "tags"),
    ...(roleSessionName !== undefined && { roleSessionName }),
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(transitiveTagKeys.length > 0 && { transitiveTagKeys }),
    ...(policyArns.length > 0 && { policyArns }),
    ...(externalId !== undefined && { externalId }),
    ...(sourceIdentity !== undefined && { sourceIdentity }),
    ...(policy !== undefined && { policy }),
  }
}

function tagsOf(options: OptionValues, name: string): Pick<RoleHop, "tags"> {
  const entries = options.list(name)
  if (entries.length === 0) return {}
  const sources = parsePairs(entries, options.origin(name) ?? name)
  const isPlain = Object.entries(sources).every(([tag, source]) => tag === source)
  return { tags: isPlain ? Object.keys(sources) : sources }
}
