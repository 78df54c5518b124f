import type { Io } from "../io.ts"
import { requireHome } from "./require-home.ts"

/**
 * Where the processes of a job share what they have: where the end of the job or of the login empties it. The agent makes
 * it for its owner alone, and does not use one that is not safe.
 *
 * @throws {CliError} when there is none of these places.
 */
export function cacheFolder({ env, home, platform }: Pick<Io, "env" | "home" | "platform">): string {
  const place = env.RUNNER_TEMP || env.XDG_RUNTIME_DIR
  if (place) return `${place}/claimbridge`
  if (platform === "win32") return `${env.LOCALAPPDATA || requireHome({ home })}/claimbridge/cache`
  return `${requireHome({ home })}/.cache/claimbridge`
}
