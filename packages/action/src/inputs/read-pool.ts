import type { ActionSettings } from "../settings.ts"
import type { Env } from "./env.ts"
import { given } from "./given.ts"
import { neededInput } from "./needed-input.ts"
import { readAccountIds } from "./read-account-ids.ts"
import { readText } from "./read-text.ts"
import { valueFault } from "./value-fault.ts"

const poolInput = "cognito-identity-pool-id"
const poolLike = /^[\w-]+:[\da-f-]{36}$/i

/**
 * What a step says about its identity pool.
 *
 * @throws {InputError} when the pool's id looks like none, or when the rest is there without it.
 */
export function readPool(env: Env): Pick<ActionSettings, "identityPoolId" | "login" | "accountId"> {
  const identityPoolId = readText(env, poolInput)
  if (identityPoolId === undefined) return withoutPool(env)
  if (!poolLike.test(identityPoolId)) {
    const expected = "the id of an identity pool, such as eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"
    throw valueFault({ input: poolInput, value: identityPoolId, expected })
  }
  const [accountId, second] = readAccountIds(env, "aws-account-id")
  if (second !== undefined) {
    throw valueFault({ input: "aws-account-id", value: `${accountId},${second}`, expected: "one account" })
  }
  return given({ identityPoolId, login: readText(env, "cognito-identity-provider-name"), accountId })
}

function withoutPool(env: Env): Record<string, never> {
  const input = ["cognito-identity-provider-name", "aws-account-id"].find((name) => readText(env, name) !== undefined)
  if (input === undefined) return {}
  throw neededInput({ input, needed: poolInput, reason: "it is about the identity pool, and there is none" })
}
