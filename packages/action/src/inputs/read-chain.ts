import type { RoleHop } from "@claimbridge/core"
import type { Env } from "./env.ts"
import { given } from "./given.ts"
import { isAsked } from "./is-asked.ts"
import { neededInput } from "./needed-input.ts"
import { parsePassedClaims } from "./parse-passed-claims.ts"
import { readList } from "./read-list.ts"
import { readText } from "./read-text.ts"
import { readWholeNumber } from "./read-whole-number.ts"

const others = [
  "chain-pass-claims",
  "chain-role-session-name",
  "chain-role-duration-seconds",
  "chain-set-as-profile",
  "chain-set-in-environment",
]

const oneHour = { least: 900, most: 3600, unit: "seconds", reason: ", since AWS ends chained sessions after an hour" }

/**
 * The hop that the `chain-*` inputs describe; nothing when there is none.
 *
 * @throws {InputError} when one of them is wrong, or is there without `chain-role-arn`.
 */
export function readChain(env: Env): readonly [RoleHop] | undefined {
  const roleArn = readText(env, "chain-role-arn")
  if (roleArn === undefined) return withoutRole(env)
  const passed = readText(env, "chain-pass-claims")
  const hop = given({
    roleSessionName: readText(env, "chain-role-session-name"),
    durationSeconds: readWholeNumber(env, "chain-role-duration-seconds", oneHour),
    tags: passed === undefined ? undefined : parsePassedClaims(passed.split(/[\s,]+/), { input: "chain-pass-claims" }),
    transitiveTagKeys: readList(env, "transitive-tag-keys", /[\n,]/),
    externalId: readText(env, "role-external-id"),
  })
  return [{ roleArn, ...hop }]
}

function withoutRole(env: Env): undefined {
  const input = others.find((name) => isAsked(env, name))
  if (input === undefined) return undefined
  const reason = "it is about the second role of a chain, and there is none"
  throw neededInput({ input, needed: "chain-role-arn", reason })
}
