import type { Io } from "../io.ts"
import { describeFailure } from "./describe-failure.ts"
import { exitCodes } from "./exit-codes.ts"
import { type FailureForm, formatFailure } from "./format-failure.ts"

/** Says on stderr what went wrong, and gives the exit code. */
export function reportFailure(error: unknown, argv: readonly string[], { env, stderr }: Io): number {
  const failure = describeFailure(error)
  stderr.write(formatFailure(failure, formOf(argv, env)))
  return exitCodes[failure.kind]
}

/** By the words of the line: it may be the line itself that is wrong. */
function formOf(argv: readonly string[], env: Io["env"]): FailureForm {
  const [command] = argv
  const own = argv.includes("--") ? argv.slice(0, argv.indexOf("--")) : argv
  const format = own.find((word) => word.startsWith("--format="))?.slice(9) ?? own[own.indexOf("--format") + 1]
  const isForSdk =
    command === "credentials" && (format === "process" || !own.some((word) => word.startsWith("--format")))
  if (own.includes("--json") || /^(?:1|true|yes)$/i.test(env.CLAIMBRIDGE_JSON ?? "")) return "json"
  return isForSdk ? "one-line" : "lines"
}
