import { contradiction } from "./contradiction.ts"
import { draftSingleRole, type SingleRoleFacts } from "./draft-single-role.ts"
import type { Env } from "./env.ts"
import { readText } from "./read-text.ts"
import type { RoleDraft } from "./role-draft.ts"

const ofOneRole = [
  "role-to-assume",
  "role-arn",
  "role-session-name",
  "role-duration-seconds",
  "inline-session-policy",
  "managed-session-policies",
  "aws-profile",
  "set-as-profile",
  "output-env-credentials",
  "set-in-environment",
  "output-credentials",
  "chain-role-arn",
  "chain-pass-claims",
  "chain-role-session-name",
  "chain-role-duration-seconds",
  "chain-set-as-profile",
  "chain-set-in-environment",
  "role-external-id",
  "transitive-tag-keys",
]

/**
 * The roles of a step: those of the input `roles`, or the one of the other inputs.
 *
 * @throws {InputError} when an input is wrong, or contradicts another.
 */
export async function draftRoles(env: Env, facts: SingleRoleFacts): Promise<readonly [RoleDraft, ...RoleDraft[]]> {
  const text = readText(env, "roles")
  if (text === undefined) return draftSingleRole(env, facts)
  refuseWithRoles(env, facts)
  const { draftRoleMap } = await import("./roles/draft-role-map.ts")
  return draftRoleMap(env.INPUT_ROLES ?? "", facts.flow === "direct" ? "GitHubActions" : undefined)
}

function refuseWithRoles(env: Env, { flow, refresh }: SingleRoleFacts): void {
  const single = ofOneRole.find((name) => readText(env, name) !== undefined)
  if (single !== undefined) {
    const reason = "each role in roles says that for itself"
    throw contradiction({ inputs: ["roles", single], reason, hint: `Move what ${single} says into roles.` })
  }
  if (flow === "enhanced") {
    const reason = "in flow enhanced the pool gives one role and decides on its session"
    throw contradiction({ inputs: ["roles", "auth-flow"], reason, hint: "Write auth-flow: basic, or leave roles out." })
  }
  if (refresh !== "endpoint") return
  const reason = "refresh: endpoint serves one role, without a profile"
  throw contradiction({ inputs: ["roles", "refresh"], reason, hint: "Write refresh: profile, or name one role." })
}
