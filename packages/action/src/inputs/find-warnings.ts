import type { RequestedRole } from "../settings.ts"
import type { Env } from "./env.ts"
import { findTypos } from "./find-typos.ts"
import { isAsked } from "./is-asked.ts"
import { readText } from "./read-text.ts"

/** What the reader should know although the step goes on. */
export function findWarnings(env: Env, roles: readonly RequestedRole[]): readonly string[] {
  return [...findTypos(env), ...withoutChain(env), ...withoutTags(env), ...roles.flatMap(withoutPlace)]
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
