import type { CognitoCredentials } from "@claimbridge/core"
import type { EndpointAnswer } from "./endpoint-answer.ts"

/** What is given under a path. */
export interface ServedProfile {
  readonly credentials: () => Promise<CognitoCredentials>
  readonly answer: (credentials: CognitoCredentials) => EndpointAnswer
}

/** Profiles by name. */
export type Profiles = ReadonlyMap<string, ServedProfile>

/** The profile that a target names; nothing when there is none. */
export function findProfile(target: string, profiles: Profiles): ServedProfile | undefined {
  const name = nameOf(target)
  if (name === undefined) return undefined
  if (name !== "") return profiles.get(name)
  const [only] = profiles.size === 1 ? profiles.values() : []
  return profiles.get("default") ?? only
}

function nameOf(target: string): string | undefined {
  const [path = ""] = target.split("?", 1)
  try {
    return path.startsWith("/") ? decodeURIComponent(path.slice(1)) : undefined
  } catch {
    return undefined
  }
}
