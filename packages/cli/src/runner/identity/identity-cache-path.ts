import { isAbsolute, resolve } from "node:path"
import type { Io } from "../../io.ts"
import type { RunnerPolicy } from "../policy/runner-policy.ts"

/** Where identity ids are kept, for all runners of one user on this machine, or `off`: also where the user has no home folder. */
export function identityCachePath(
  { env, home, platform }: Pick<Io, "env" | "home" | "platform">,
  { identityCache }: Pick<RunnerPolicy, "identityCache">,
): string {
  if (identityCache === "off" || (identityCache && isAbsolute(identityCache))) return identityCache
  const place = identityCache?.replace(/^~\//, "") ?? ".cache/claimbridge/identities.json"
  if (platform === "win32" && env.LOCALAPPDATA && identityCache === undefined) {
    return `${env.LOCALAPPDATA}/claimbridge/identities.json`
  }
  return home === undefined ? "off" : resolve(home, place)
}
