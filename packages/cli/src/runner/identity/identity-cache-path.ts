import { resolve } from "node:path"
import type { Io } from "../../io.ts"
import type { RunnerPolicy } from "../policy/runner-policy.ts"

/** Where identity ids are kept, for all runners of one user on this machine, or `off`. */
export function identityCachePath(
  { env, home, platform }: Pick<Io, "env" | "home" | "platform">,
  { identityCache }: Pick<RunnerPolicy, "identityCache">,
): string {
  if (identityCache === "off") return "off"
  if (identityCache !== undefined) return resolve(home, identityCache.replace(/^~\//, ""))
  const folder = platform === "win32" ? `${env.LOCALAPPDATA || home}/claimbridge` : `${home}/.cache/claimbridge`
  return `${folder}/identities.json`
}
