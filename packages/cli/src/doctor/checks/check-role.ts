import type { Facts } from "../facts.ts"
import { readValue } from "../reading.ts"
import { readTrustWorld } from "../trust/read-trust-world.ts"
import type { Check } from "./check.ts"
import { checkMissingRole } from "./check-missing-role.ts"
import { checkTrust } from "./check-trust.ts"
import { unreadCheck } from "./unread-check.ts"

const defaultSeconds = 3600

const unclearCheck: Check = {
  name: "role.trust",
  area: "aws",
  state: "unknown",
  message: "The role's trust policy has something in it that is not understood here.",
}

/** The role: that it exists, lets the job in, and lets it stay for as long as it asks. */
export function checkRole(facts: Facts): readonly Check[] {
  const { aws } = facts
  const role = readValue(aws.role)
  if (aws.role.state === "missing") return [checkMissingRole(facts)]
  if (role === undefined) return [unreadCheck("role", `Role ${aws.roleArn ?? "of the exchange"}`, aws.role)]
  const world = readTrustWorld(facts)
  const found: Check = { name: "role", area: "aws", state: "ok", message: `The role ${role.arn} is there.` }
  return [
    found,
    ...(world ? checkTrust(facts, world) : [unclearCheck]),
    ...durationChecks(facts, role.maxSessionSeconds),
  ]
}

function durationChecks({ options, target }: Facts, maxSeconds: number): readonly Check[] {
  const asked = options.number("duration-seconds") ?? defaultSeconds
  const base = { name: "role.duration", area: "aws" } as const
  if (target.flow === "enhanced") return []
  if (asked <= maxSeconds)
    return [{ ...base, state: "ok", message: `The role allows sessions of up to ${maxSeconds} s.` }]
  return [
    {
      ...base,
      state: "broken",
      stops: true,
      kind: "configuration",
      message: `The session is to live for ${asked} s, and the role allows ${maxSeconds} s (MaxSessionDuration).`,
      fix: `Give --duration-seconds ${maxSeconds}, or raise MaxSessionDuration on the role.`,
      remedies: [{ on: "options", set: { "duration-seconds": `${maxSeconds}` } }],
    },
  ]
}
