import { AccessModelError } from "@claimbridge/infra"
import { CliError } from "../cli-error.ts"
import { visible } from "../trust/visible.ts"

/**
 * Runs what may find fault with an access model, and says every fault as the command line says things.
 *
 * @throws {CliError} with the first fault as its message, and the others below.
 */
export function judgeModel<Result>(judge: () => Result): Result {
  try {
    return judge()
  } catch (error) {
    if (error instanceof AccessModelError) throw modelError(error)
    throw error
  }
}

function modelError({ message }: AccessModelError): CliError {
  const [first = "", ...others] = message.split("\n").map(visible)
  return new CliError({
    message: first,
    hint: others.length > 0 ? others.join("\n") : "docs/access-model.md describes every key.",
  })
}
