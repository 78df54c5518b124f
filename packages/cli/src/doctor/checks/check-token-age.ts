import type { Facts } from "../facts.ts"
import type { Check } from "./check.ts"

/** AWS lets clocks differ by this much. */
const graceSeconds = 300
const noticeableSeconds = 60

/** How old the token is by AWS's clock, and how wrong this machine's is. Claims out of a file have no age. */
export function checkTokenAge(facts: Facts, claims: Readonly<Record<string, unknown>>): readonly Check[] {
  const { job, network } = facts
  const ages = job.source === "token" ? [ageCheck(facts, claims)] : []
  return network.clockAheadSeconds === undefined ? ages : [...ages, clockCheck(network.clockAheadSeconds)]
}

function ageCheck({ now, network }: Facts, { iat, exp }: Readonly<Record<string, unknown>>): Check {
  const base = { name: "job.token-age", area: "job" } as const
  const awsSeconds = now.getTime() / 1000 - (network.clockAheadSeconds ?? 0)
  if (typeof exp !== "number") return { ...base, state: "unknown", message: "The token does not say when it ends." }
  const leftSeconds = Math.round(exp - awsSeconds)
  const age = typeof iat === "number" ? `It is ${Math.round(awsSeconds - iat)} s old. ` : ""
  if (leftSeconds > 0) return { ...base, state: "ok", message: `${age}The token lives for another ${leftSeconds} s.` }
  const isOver = leftSeconds <= -graceSeconds
  return {
    ...base,
    state: isOver ? "broken" : "warning",
    ...(isOver && { stops: true as const }),
    message: `The token has expired ${-leftSeconds} s ago; AWS takes it for ${graceSeconds} s longer at most.`,
    fix: "Get the token right before the exchange. One out of a file or a variable does not renew itself: have the CI make a new one.",
  }
}

function clockCheck(aheadSeconds: number): Check {
  const base = { name: "job.clock", area: "job" } as const
  const off = Math.abs(aheadSeconds)
  const direction = aheadSeconds > 0 ? "ahead of" : "behind"
  if (off <= noticeableSeconds) return { ...base, state: "ok", message: "This machine's clock is that of AWS." }
  return {
    ...base,
    state: "warning",
    message: `This machine's clock is ${off} s ${direction} AWS's. From ${graceSeconds} s on, AWS refuses what it signs.`,
    fix: "Let the machine take its time from a time server.",
  }
}
