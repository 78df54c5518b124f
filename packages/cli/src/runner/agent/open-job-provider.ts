import {
  type CognitoCredentialProvider,
  type FlowOptions,
  fromCognito,
  githubToken,
  type IdentityCache,
} from "@claimbridge/core"

/** What a provider has besides its options. */
export interface JobProviderParts {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly identityCache: IdentityCache | "off"
}

/**
 * A provider for one profile of a job. It asks for nothing before it is asked.
 *
 * @throws core's errors when an option cannot be right.
 */
export function openJobProvider(
  flow: FlowOptions,
  { env, identityCache }: JobProviderParts,
): CognitoCredentialProvider {
  const common = { token: githubToken(), runtime: { env } }
  if (flow.flow === "direct") return fromCognito({ ...flow, ...common })
  return fromCognito({ ...flow, ...common, identityCache })
}
