import type { CloudTrailEvent, Emulator } from "@claimbridge/emulator"
import { type Explanation, formatAuthorization } from "@claimbridge/trust"
import type { EmulatedDeployment } from "./emulated-deployment.ts"
import type { SessionVariables } from "./fill-variables.ts"
import type { Call, Failure, TagRow } from "./report.ts"
import { sessionVariables } from "./session-variables.ts"

/** The claim with which a CI sets session tags by itself. */
const ownTags = "https://aws.amazon.com/tags"

/** What the emulator knows of a run that an AWS account would tell later, or never. */
export interface EmulatedRecords {
  takeCalls(): readonly Call[]
  variables(): SessionVariables
  tags(): readonly TagRow[]
  cloudTrail(): object | undefined
  why(): string | undefined
  explainRole(): Pick<Failure, "explanation" | "why">
}

export function emulatedRecords({ emulator, mapping, job, role }: EmulatedDeployment): EmulatedRecords {
  let taken = 0
  const cloudTrail = () => emulator.events.findLast(({ eventName }) => eventName === "AssumeRoleWithWebIdentity")
  return {
    takeCalls: () => {
      const calls = emulator.calls.slice(taken).map(toCall)
      taken = emulator.calls.length
      return calls
    },
    variables: () => {
      const event = cloudTrail()
      return event === undefined ? new Map() : sessionVariables(event, role.tags)
    },
    tags: () => tagRows(mapping, cloudTrail(), job.claims),
    cloudTrail,
    why: () => {
      const facts = emulator.calls.at(-1)?.authorizations.at(-1)
      return facts && formatAuthorization(facts)
    },
    explainRole: () => {
      const explanation = emulator.calls.at(-1)?.explanation
      return explanation === undefined ? {} : { explanation, ...adviceOnSubject(explanation) }
    },
  }
}

/** Most templates are older than the form of `sub` that GitHub gives to new repositories. */
function adviceOnSubject({ traps }: Explanation): Pick<Failure, "why"> {
  if (!traps.some(({ code }) => code === "IMMUTABLE_SUBJECT")) return {}
  return {
    why: "Repositories made since July 2026 have this sub, with ids. For an older one, give its sub with --claims.",
  }
}

function toCall({ service, operation, durationMs, status, error }: Emulator["calls"][number]): Call {
  return { service, operation, status, duration: durationMs, ...(error && { error: error.code }) }
}

function tagRows(
  mapping: Readonly<Record<string, string>>,
  event: CloudTrailEvent | undefined,
  claims: Readonly<Record<string, unknown>>,
): TagRow[] {
  const values: object = Object(event?.requestParameters.principalTags)
  const tags = new Map<string, string>(Object.entries(values).map(([tag, value]) => [tag, String(value)]))
  const mapped = Object.entries(mapping).map(([tag, claim]) => {
    const value = tags.get(tag)
    return value === undefined ? { claim, tag, note: noteOn(claims[claim]) } : { claim, tag, value }
  })
  const unmapped = [...tags].filter(([tag]) => !Object.hasOwn(mapping, tag))
  return [...mapped, ...unmapped.map(([tag, value]) => ({ claim: ownTags, tag, value }))]
}

function noteOn(value: unknown): string {
  if (value === undefined) return "absent from the token, so no tag"
  if (value === "") return "empty in the token, so no tag"
  if (typeof value === "string") return "no tag"
  return `${JSON.stringify(value)} in the token is not text, so no tag`
}
