import { CliError, type FailureKind } from "../cli-error.ts"
import { exitCodes } from "./exit-codes.ts"
import { machineFailure } from "./machine-failure.ts"
import { optionNames } from "./option-names.ts"
import { ownHints } from "./own-hints.ts"

/** A failure in the words of the command line. */
export interface DescribedFailure {
  readonly kind: FailureKind
  /** That of core's errors. */
  readonly code?: string
  /** What happened. */
  readonly message: string
  /** The next thing to do. */
  readonly hint: string
  /** Where more is said about it. */
  readonly docs?: string
}

/** What went wrong, and what to do, with the names of options in place of core's. */
export function describeFailure(error: unknown): DescribedFailure {
  if (error instanceof CliError) {
    return { kind: error.kind, ...error.facts, message: error.message, hint: error.hint }
  }
  if (isClaimbridgeError(error)) {
    const { kind, code, message, hint, docs } = error
    return { kind, code, message: optionNames(message), hint: ownHints[code] ?? optionNames(hint), docs }
  }
  const failure = machineFailure(error)
  if (failure) return { kind: "configuration", ...failure }
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : "no error object"
  return { kind: "unexpected", message: `Something failed that should not: ${reason}`, hint: "Please report it." }
}

interface CoreError extends Error {
  readonly kind: FailureKind
  readonly code: string
  readonly hint: string
  readonly docs: string
}

/** By its shape: to import the class would load core. */
function isClaimbridgeError(error: unknown): error is CoreError {
  if (!(error instanceof Error) || !("kind" in error) || !("code" in error)) return false
  return "hint" in error && "docs" in error && typeof error.kind === "string" && error.kind in exitCodes
}
