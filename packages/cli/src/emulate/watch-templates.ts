import { resolve } from "node:path"
import { CliError } from "../cli-error.ts"
import type { Invocation } from "../command.ts"
import type { Io } from "../io.ts"
import type { RunningAws } from "./running-aws.ts"
import { tellDeployments } from "./tell-deployments.ts"
import { watchFiles } from "./watch-files.ts"

/** Deploys the templates anew when they change, one time after the other. */
export function watchTemplates({ io, options }: Invocation, aws: RunningAws): Disposable {
  const files = options.list("template").map((file) => resolve(io.cwd, file))
  let last = Promise.resolve()
  const stop = watchFiles(files, () => {
    last = last.then(() => reload(aws, io))
  })
  return { [Symbol.dispose]: stop }
}

async function reload(aws: RunningAws, { stderr }: Io): Promise<void> {
  const before = aws.current()
  try {
    await aws.reload()
    tellDeployments(stderr, aws.current().deployments)
  } catch (error) {
    const reason = error instanceof CliError ? `${error.message} ${error.hint}` : "Something failed that should not."
    const state = aws.current() === before ? "What was deployed before stays." : "Start the emulator again."
    stderr.write(`claimbridge: ${reason}\nclaimbridge: ${state}\n`)
  }
}
