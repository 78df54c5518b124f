import { performance } from "node:perf_hooks"
import { AppError } from "./app-error.ts"
import { describeFailure } from "./describe-failure.ts"
import { help } from "./help.ts"
import { createJsonReporter } from "./json-reporter.ts"
import { parseOptions } from "./options.ts"
import { run } from "./run.ts"
import { createStyle } from "./style.ts"
import { createTextReporter } from "./text-reporter.ts"

const { argv, env, stderr, stdout } = process
const write = (text: string): void => void stdout.write(`${text}\n`)

try {
  process.exitCode = await main()
} catch (error) {
  const { message, hint } = describeFailure(error)
  stderr.write(`${message}\n${hint === undefined ? "" : `${hint}\n`}`)
  process.exitCode = error instanceof AppError || isTemplateError(error) ? 2 : 1
}

async function main(): Promise<number> {
  const options = parseOptions(argv.slice(2), env.INIT_CWD ?? process.cwd())
  if (options.help) {
    write(help.trimEnd())
    return 0
  }
  const style = createStyle(stdout.isTTY === true && env.NO_COLOR === undefined)
  const reporter = options.json ? createJsonReporter(write) : createTextReporter(write, style)
  const report = await run(options, reporter, { env, now: () => performance.now() })
  return report.ok ? 0 : 1
}

function isTemplateError(error: unknown): boolean {
  return error instanceof Error && error.name === "TemplateError"
}
