import type { DeployedProvider, Emulator } from "@claimbridge/emulator"
import { formatAuthorization } from "@claimbridge/trust"
import type { Step, TagRow } from "./report.ts"

/** What the emulator knows of a run that an AWS account would tell later, or never. */
export interface EmulatedRecords {
  takeCalls(): readonly Step[]
  sessionTags(): ReadonlyMap<string, string>
  tags(): readonly TagRow[]
  cloudTrail(): object | undefined
  why(): string | undefined
}

export function emulatedRecords(emulator: Emulator, provider: DeployedProvider | undefined): EmulatedRecords {
  let taken = 0
  const cloudTrail = () => emulator.events.findLast(({ eventName }) => eventName === "AssumeRoleWithWebIdentity")
  const sessionTags = () => tagsOf(cloudTrail()?.requestParameters.principalTags)
  return {
    takeCalls: () => {
      const calls = emulator.calls.slice(taken).map(toStep)
      taken = emulator.calls.length
      return calls
    },
    sessionTags,
    tags: () => tagRows(provider?.tags ?? {}, sessionTags()),
    cloudTrail,
    why: () => {
      const facts = emulator.calls.at(-1)?.authorizations.at(-1)
      return facts && formatAuthorization(facts)
    },
  }
}

function toStep({ service, operation, duration, status, error }: Emulator["calls"][number]): Step {
  const detail = error === undefined ? `${status}` : `${status} ${error.code}`
  return { name: operation, detail: `${service} answers ${detail}`, duration, ok: error === undefined }
}

function tagRows(mapping: Readonly<Record<string, string>>, values: ReadonlyMap<string, string>): TagRow[] {
  return Object.entries(mapping).map(([tag, claim]) => {
    const value = values.get(tag)
    return { claim, tag, ...(value !== undefined && { value }) }
  })
}

function tagsOf(principalTags: unknown): ReadonlyMap<string, string> {
  const entries = typeof principalTags === "object" && principalTags !== null ? Object.entries(principalTags) : []
  return new Map(entries.map(([key, value]) => [key, String(value)]))
}
