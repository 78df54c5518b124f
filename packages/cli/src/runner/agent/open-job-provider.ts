import {
  type CognitoCredentialProvider,
  fromCognito,
  githubToken,
  type IdentityCache,
  type RoleHop,
} from "@claimbridge/core"
import type { OptionValues } from "../../frame/option-values.ts"
import { flowOptions } from "../../settings/flow-options.ts"

/** What a provider has besides its options. */
export interface JobProviderParts {
  readonly chain: readonly RoleHop[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly identityCache: IdentityCache | "off"
}

/**
 * A provider for one profile of a job. It asks for nothing before it is asked.
 *
 * @throws core's errors when an option cannot be right.
 */
export function openJobProvider(
  options: OptionValues,
  { chain: hops, env, identityCache }: JobProviderParts,
): CognitoCredentialProvider {
  const flow = flowOptions(options)
  const common = { token: githubToken(), runtime: { env } }
  if (flow.flow === "enhanced") return fromCognito({ ...flow, ...common, identityCache })
  const chain = hops.length > 0 && { chain: hops }
  if (flow.flow === "direct") return fromCognito({ ...flow, ...common, ...chain })
  return fromCognito({ ...flow, ...common, ...chain, identityCache })
}
