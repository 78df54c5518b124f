import type { Refresh, RequestedRole } from "../settings.ts"
import type { Env } from "./env.ts"
import { findTypos } from "./find-typos.ts"
import { foreignEndpoints } from "./foreign-endpoints.ts"
import { isAsked } from "./is-asked.ts"
import { readText } from "./read-text.ts"

/** What the reader should know although the step goes on. */
export function findWarnings(env: Env, roles: readonly RequestedRole[], refresh: Refresh): readonly string[] {
  const warnings = [
    ...findTypos(env),
    ...withoutChain(env),
    ...withoutTags(env),
    ...roles.flatMap(withoutPlace),
    ...foreignEndpoints(env),
  ]
  const isFoundByVariables = roles.some(({ delivery: { profile, toEnvironment } }) => toEnvironment && !profile)
  return isFoundByVariables ? [...warnings, ...outranked(env, refresh)] : warnings
}

/** Blanking these would not help: the AWS CLI takes an empty one for a profile without a name. */
function outranked(env: Env, refresh: Refresh): readonly string[] {
  const name = ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"].find((variable) => env[variable])
  if (name === undefined) return []
  const [who, what] = refresh === "endpoint" ? ["Tools", "the endpoint"] : ["Some SDKs", "the keys in the environment"]
  return [`${who} take the profile in ${name} before ${what}. Unset ${name}, or name a profile in aws-profile.`]
}

function withoutChain(env: Env): readonly string[] {
  if (readText(env, "chain-role-arn") !== undefined) return []
  return ["role-external-id", "transitive-tag-keys"]
    .filter((name) => isAsked(env, name))
    .map(
      (name) =>
        `Input ${name} has no effect: with OIDC it counts for the second role of a chain alone, chain-role-arn.`,
    )
}

function withoutTags(env: Env): readonly string[] {
  if (!isAsked(env, "role-skip-session-tagging")) return []
  return ["Input role-skip-session-tagging has no effect: with OIDC the session has the token's tags and no others."]
}

function withoutPlace({ roleArn, chain, delivery }: RequestedRole): readonly string[] {
  if (delivery.profile !== undefined || delivery.toEnvironment || delivery.toOutputs) return []
  const role = chain?.at(-1)?.roleArn ?? roleArn ?? "the pool's role"
  const ways = chain === undefined ? "aws-profile" : "chain-set-as-profile"
  return [`The credentials of ${role} go nowhere: give ${ways}, or output-credentials: true for outputs of the step.`]
}
