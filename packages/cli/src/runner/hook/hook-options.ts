import { isAbsolute, resolve } from "node:path"
import { CliError } from "../../cli-error.ts"
import type { Invocation } from "../../command.ts"

/** What the files that the runner starts hand over. */
export interface HookOptions {
  readonly runner: string
  readonly policy: string
  /** The process of the runner that lives as long as the job; 0 when nobody knows. */
  readonly ownerPid: number
}

/**
 * Reads what a hook was started with.
 *
 * @throws {CliError} when a person has started it.
 */
export function hookOptions({ io, options }: Pick<Invocation, "io" | "options">): HookOptions {
  const runner = options.text("runner")
  const policy = options.text("policy")
  if (runner === undefined || policy === undefined) {
    const hint = "`claimbridge runner install` makes them."
    throw new CliError({ message: "The files of a runner's hooks start this, with --runner and --policy.", hint })
  }
  return {
    runner: isAbsolute(runner) ? runner : resolve(io.cwd, runner),
    policy,
    ownerPid: options.number("owner-pid") ?? 0,
  }
}
