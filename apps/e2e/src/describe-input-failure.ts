import { TemplateError } from "@claimbridge/emulator"
import { AppError } from "./app-error.ts"
import { describeFailure } from "./describe-failure.ts"
import type { Failure } from "./report.ts"

export interface InputFailure {
  readonly failure: Failure
  /** Exit code. */
  readonly code: 1 | 2
}

/** What to say of a run that could not even begin: 2 when what the user gave is at fault. */
export function describeInputFailure(error: unknown): InputFailure {
  if (error instanceof TemplateError) return { failure: describeTemplateError(error), code: 2 }
  return { failure: describeFailure(error), code: error instanceof AppError ? 2 : 1 }
}

function describeTemplateError({ code, file, line, column, path, problem, hint, details }: TemplateError): Failure {
  const subject = path === "" ? "" : ` ${path}:`
  const missing = details.missingParameters?.map(({ name, description }) => {
    return `  --parameter ${name}=…${description === undefined ? "" : `   ${description}`}`
  })
  return {
    code,
    message: `${file}:${line}:${column}:${subject} ${problem}.`,
    hint: missing === undefined ? `${hint}.` : ["Give them:", ...missing].join("\n"),
  }
}
