import type { AgentStatus } from "@claimbridge/agent"
import { CliError } from "../cli-error.ts"
import { isRecord } from "../trust/source/is-record.ts"
import type { AgentPlace } from "./find-agent.ts"

const timeoutMs = 5_000

/**
 * Asks an agent for its status.
 *
 * @throws {CliError} when there is no agent, or one that tells none.
 */
export async function askAgent({ address, token }: AgentPlace, fetch: typeof globalThis.fetch): Promise<AgentStatus> {
  const answer = await fetch(`${address}/status`, {
    headers: { authorization: token },
    redirect: "manual",
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => undefined)
  if (answer === undefined) {
    const hint = "Start it with claimbridge serve."
    throw new CliError({ message: `No agent answers at ${address}.`, hint, kind: "unavailable" })
  }
  const body: unknown = answer.ok ? await answer.json().catch(() => undefined) : undefined
  if (isStatus(body)) return body
  const hint = answer.status === 401 ? "Is the file of another agent?" : "It may be another program, or an older agent."
  throw new CliError({ message: `What answers at ${address} tells no status: ${answer.status}.`, hint, kind: "denied" })
}

function isStatus(body: unknown): body is AgentStatus {
  if (!isRecord(body) || typeof body.version !== "string" || !Array.isArray(body.profiles)) return false
  return body.profiles.every(isProfile)
}

function isProfile(value: unknown): boolean {
  if (!isRecord(value) || typeof value.name !== "string" || typeof value.failures !== "number") return false
  const { expiration, lastFailure } = value
  const hasEnd = expiration === undefined || typeof expiration === "string"
  return hasEnd && (lastFailure === undefined || isRecord(lastFailure))
}
