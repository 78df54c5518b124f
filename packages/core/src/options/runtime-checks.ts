import { isRecord } from "../is-record.ts"
import type { OptionChecks } from "./option-check.ts"

/** One check for each part of `runtime`. */
export const runtimeChecks: OptionChecks = {
  env: (value) => (isRecord(value) ? undefined : "it must be an object of texts"),
  fetch: functionFault,
  now: functionFault,
  random: functionFault,
  readFile: functionFault,
  runCommand: functionFault,
  startTimer: functionFault,
}

function functionFault(value: unknown): string | undefined {
  return typeof value === "function" ? undefined : "it must be a function"
}
