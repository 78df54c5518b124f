import type { Options } from "./options.ts"
import { startEmulatedTarget } from "./start-emulated-target.ts"
import { startLiveTarget } from "./start-live-target.ts"
import type { Stopwatch } from "./stopwatch.ts"
import type { Target } from "./target.ts"

/** A real account when `E2E_LIVE` is `1`, the emulator otherwise. */
export async function startTarget(options: Options, env: NodeJS.ProcessEnv, stopwatch: Stopwatch): Promise<Target> {
  return env.E2E_LIVE === "1" ? startLiveTarget(options, env) : startEmulatedTarget(options, env, stopwatch)
}
