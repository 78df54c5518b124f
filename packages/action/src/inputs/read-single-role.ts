import type { RequestedRole } from "../settings.ts"
import { contradiction } from "./contradiction.ts"
import type { Env } from "./env.ts"
import { given } from "./given.ts"
import { isAsked } from "./is-asked.ts"
import { neededInput } from "./needed-input.ts"
import type { Flow } from "./read-flow.ts"
import { readList } from "./read-list.ts"
import { readText } from "./read-text.ts"
import { readWholeNumber } from "./read-whole-number.ts"

const twelveHours = { least: 900, most: 43_200, unit: "seconds" }

const notEnhanced = [
  "role-session-name",
  "role-duration-seconds",
  "inline-session-policy",
  "managed-session-policies",
  "chain-role-arn",
]

/** The role of a step that has one, but for its ARN, its chain, and where its credentials go. */
export type SingleRole = Omit<RequestedRole, "roleArn" | "chain" | "delivery">

/**
 * What the inputs say about the session of a step's only role.
 *
 * @throws {InputError} when one of them is wrong, or has no use in the flow.
 */
export function readSingleRole(env: Env, flow: Flow): SingleRole {
  const durationSeconds = readWholeNumber(env, "role-duration-seconds", twelveHours)
  if (flow === "enhanced") return refuseSession(env)
  return given({
    roleSessionName: readText(env, "role-session-name") ?? (flow === "direct" ? "GitHubActions" : undefined),
    durationSeconds,
    policy: readText(env, "inline-session-policy"),
    policyArns: readList(env, "managed-session-policies", /\n|,\s*(?=arn:)/),
  })
}

function refuseSession(env: Env): Record<string, never> {
  const input = notEnhanced.find((name) => isAsked(env, name))
  if (input === undefined) return {}
  if (readText(env, "auth-flow") !== undefined) {
    const reason = "in flow enhanced the pool decides on the session: its name, one hour, no session policy, no chain"
    throw contradiction({
      inputs: ["auth-flow", input],
      reason,
      hint: `Leave ${input} out, or write auth-flow: basic.`,
    })
  }
  const reason = "with a pool and without a role the flow is enhanced, where the pool decides on the session"
  throw neededInput({ input, needed: "role-to-assume", reason })
}
