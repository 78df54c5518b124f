import { contradiction } from "./contradiction.ts"
import type { Env } from "./env.ts"
import { InputError } from "./input-error.ts"
import { readText } from "./read-text.ts"
import type { TypedInput } from "./typed-input.ts"
import { valueFault } from "./value-fault.ts"

const poolInput = "cognito-identity-pool-id"
const flows = ["basic", "enhanced", "direct"] as const

/** One of the three ways from the CI's token to credentials. */
export type Flow = (typeof flows)[number]

/**
 * The flow that was asked for, or that fits the other inputs.
 *
 * @throws {InputError} when it contradicts the pool.
 */
export function readFlow(env: Env, role: TypedInput<string> | undefined): Flow {
  const hasPool = readText(env, poolInput) !== undefined
  const hasRole = role !== undefined || readText(env, "roles") !== undefined
  const typed = readText(env, "auth-flow")
  if (typed === undefined) return fitting({ hasPool, hasRole })
  const flow = flows.find((known) => known === typed.toLowerCase())
  if (flow === undefined) throw valueFault({ input: "auth-flow", value: typed, expected: "basic, enhanced or direct" })
  refuseOtherPool(flow, { hasPool })
  if (flow === "enhanced" || hasRole) return flow
  throw missingRole("auth-flow", `auth-flow ${flow} assumes the role that you name`)
}

function fitting({ hasPool, hasRole }: { hasPool: boolean; hasRole: boolean }): Flow {
  if (hasPool) return hasRole ? "basic" : "enhanced"
  if (hasRole) return "direct"
  throw missingRole(poolInput, `without ${poolInput} nobody else decides on it`)
}

function missingRole(other: string, reason: string): InputError {
  return new InputError({
    inputs: ["role-to-assume", other],
    message: `Input role-to-assume is missing: ${reason}.`,
    hint: `Give role-to-assume, such as arn:aws:iam::111122223333:role/ci; or ${poolInput} alone, for the role that the pool decides on (auth-flow: enhanced).`,
  })
}

function refuseOtherPool(flow: Flow, { hasPool }: { hasPool: boolean }): void {
  if (hasPool !== (flow === "direct")) return
  const inputs = ["auth-flow", poolInput] as const
  if (hasPool) {
    const hint = "Leave auth-flow out to go through the pool, or leave the pool out."
    throw contradiction({ inputs, reason: "flow direct goes to STS without a pool", hint })
  }
  const message = `Input ${poolInput} is missing: auth-flow ${flow} goes through an identity pool.`
  throw new InputError({ inputs, message, hint: `Give ${poolInput}, or leave auth-flow out.` })
}
