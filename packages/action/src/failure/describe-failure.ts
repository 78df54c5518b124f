import { ClaimbridgeError } from "@claimbridge/core"
import { RoleFailure } from "../exchange/role-failure.ts"
import { InputError } from "../inputs/input-error.ts"
import type { Annotation } from "../runner/runner.ts"
import { ActionError } from "./action-error.ts"
import { withInputNames } from "./input-names.ts"

/** What went wrong, and what to do, in the names of the workflow. */
export function describeFailure(error: unknown): Annotation {
  if (error instanceof RoleFailure) return describeFailure(error.cause)
  if (error instanceof InputError) return { title: "Wrong input", message: `${error.message}\n${error.hint}` }
  if (error instanceof ActionError) return { title: "No credentials", message: `${error.message}\n${error.hint}` }
  if (error instanceof ClaimbridgeError) {
    const message = withInputNames(`${error.message}\n${error.hint}`)
    return { title: `No credentials (${error.code})`, message }
  }
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : "no error object"
  return { title: "No credentials", message: `Something failed that should not: ${reason}\nPlease report it.` }
}
