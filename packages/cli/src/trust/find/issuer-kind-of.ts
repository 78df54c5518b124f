import type { Pool } from "@claimbridge/trust"

const kinds: readonly (readonly [RegExp, NonNullable<Pool["issuer"]>])[] = [
  [/(?:^|\/)token\.actions\.githubusercontent\.com(?:\/|$)/, "github"],
  [/(?:^|\/)gitlab\.com$/, "gitlab"],
  [/(?:^|\/)agent\.buildkite\.com$/, "buildkite"],
  [/\/_services\/token$/, "private"],
  // Each organization or workspace has an issuer of its own.
  [/(?:^|\/)oidc\.circleci\.com\/org\//, "private"],
  [/(?:^|\/)api\.bitbucket\.org\/2\.0\/workspaces\//, "private"],
]

/** Who issues the tokens that a pool takes, by the names of its providers; nothing when they don't tell. */
export function issuerKindOf(providers: readonly string[]): Pool["issuer"] {
  return kinds.find(([pattern]) => providers.some((provider) => pattern.test(provider)))?.[1]
}
