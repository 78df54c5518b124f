import { performance } from "node:perf_hooks"
import { describeInputFailure } from "./describe-input-failure.ts"
import { exitCode } from "./exit-code.ts"
import { help } from "./help.ts"
import { createJsonReporter } from "./json-reporter.ts"
import { parseOptions } from "./options.ts"
import { run } from "./run.ts"
import { createTextReporter } from "./text-reporter.ts"

const { argv, env, stderr, stdout } = process
const write = (text: string): void => void stdout.write(`${text}\n`)

// A reader that has seen enough, e.g. `| head`, is no error: the rest is said to nobody.
for (const stream of [stdout, stderr]) {
  stream.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code !== "EPIPE") process.exit(1)
  })
}

try {
  process.exitCode = await main()
} catch (error) {
  const { failure, code } = describeInputFailure(error)
  stderr.write([failure.message, failure.hint, ""].filter((line) => line !== undefined).join("\n"))
  if (argv.includes("--json")) write(JSON.stringify({ ok: false, failure }, null, 2))
  process.exitCode = code
}

async function main(): Promise<number> {
  const options = parseOptions(argv.slice(2), env.INIT_CWD ?? process.cwd())
  if (options.help) {
    write(help.trimEnd())
    return 0
  }
  const color = stdout.isTTY === true && !env.NO_COLOR
  const terminal = { color, ...(stdout.isTTY === true && { width: stdout.columns }) }
  const reporter = options.json ? createJsonReporter(write) : createTextReporter(write, terminal)
  return exitCode(await run(options, reporter, { env, now: () => performance.now() }))
}
