import type { ExchangeSide } from "../exchange/exchange-side.ts"
import type { Facts } from "../facts.ts"
import type { Check } from "./check.ts"

const area = "exchange"
const nameIt = "Name it: by an option, by its CLAIMBRIDGE_* variable, or in claimbridge.yaml."
const ofIdentity: ReadonlySet<string> = new Set([
  "ERR_IDENTITY_FORBIDDEN",
  "ERR_LOGIN_MISMATCH",
  "ERR_IDENTITY_CONFLICT",
])

/** The exchange as it went, step by step. */
export function checkExchange(facts: Facts): readonly Check[] {
  const { exchange } = facts
  if (exchange.state === "skipped") {
    const message = `The exchange was not tried: ${exchange.reason}.`
    const isNamed = !exchange.reason.startsWith("nobody says")
    return [{ name: "exchange", area, state: "unknown", message, ...(!isNamed && { fix: nameIt }) }]
  }
  const passed = exchange.steps.filter(({ code }) => code === undefined)
  const steps = passed.map(({ step, host, durationMs }): Check => {
    const message = `${step} at ${host}: done in ${Math.round(durationMs)} ms.`
    return { name: `exchange.${step}`, area, state: "ok", message }
  })
  if (exchange.state === "done") return [...steps, doneCheck(exchange)]
  return [...steps, failedCheck(exchange, facts)]
}

function doneCheck({ assumedRoleArn, lifeSeconds }: Extract<ExchangeSide, { state: "done" }>): Check {
  const whose = assumedRoleArn ?? "the role that the pool chose"
  const message = `AWS gives credentials of ${whose}, for ${lifeSeconds} s. They are not shown, and not kept.`
  return { name: "exchange", area, state: "ok", message }
}

type Failed = Extract<ExchangeSide, { state: "failed" }>

function failedCheck(failed: Failed, facts: Facts): Check {
  const { code, kind, message, hint } = failed.failure
  const step = stepOf(failed)
  const base = { name: step ? `exchange.${step}` : "exchange", area, state: "broken", stops: true, kind } as const
  if (!isOfIdentity(failed, facts)) return { ...base, message: code ? `${message} (${code})` : message, fix: hint }
  return {
    ...base,
    message: `The identity of ${facts.options.origin("identity-id")} is not the one of this job's token (${code} in ${step}).`,
    fix: "Leave the identity out: an identity belongs to one exact sub, which differs by branch and environment.",
    remedies: [{ on: "options", set: { "identity-id": undefined } }],
  }
}

function stepOf({ steps }: Failed): string | undefined {
  return steps.findLast(({ code }) => code !== undefined)?.step
}

/** An identity that was given, and is not this token's; a pool that is there is not what was not found. */
function isOfIdentity({ failure }: Failed, { options, aws }: Facts): boolean {
  const { code = "" } = failure
  if (options.text("identity-id") === undefined) return false
  return ofIdentity.has(code) || (code === "ERR_POOL_NOT_FOUND" && aws.pool.state === "read")
}
