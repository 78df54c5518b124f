import type { Facts } from "../../../src/doctor/facts.ts"
import type { Target } from "../../../src/doctor/target.ts"
import { optionValues } from "../../../src/frame/option-values.ts"

const unread = { state: "unknown", reason: "it was not asked" } as const

export const target: Target = {
  flow: "basic",
  poolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
  roleArn: "arn:aws:iam::111122223333:role/deploy",
  audience: "cognito-identity.amazonaws.com",
  chain: [],
  region: "eu-west-1",
  timeoutMs: 1000,
}

/** What a doctor knows who has seen nothing but what is given. */
export function someFacts(known: Partial<Facts> = {}): Facts {
  return {
    options: optionValues(),
    target,
    job: { source: "nowhere" },
    network: { endpoints: [] },
    aws: {
      caller: unread,
      pool: unread,
      poolRoles: unread,
      tagMap: unread,
      otherTagMaps: [],
      providers: unread,
      roleArn: target.roleArn,
      role: unread,
      hops: [],
    },
    exchange: { state: "skipped", reason: "there is no token of a job here", steps: [] },
    now: new Date("2026-11-22T12:00:00Z"),
    ...known,
  }
}
