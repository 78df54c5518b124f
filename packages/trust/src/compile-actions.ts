import { compileWritten } from "./compile-written.ts"
import type { CompiledActions } from "./compiled-statement.ts"
import type { StatementElement } from "./policy.ts"

/** Compiles `Action` or `NotAction`. Actions are compared without regard to case; `*` and `?` may stand anywhere. */
export function compileActions(written: StatementElement<string>): CompiledActions {
  const values = written.values.map((value) => ({
    value,
    matches: compileWritten(value.toLowerCase()),
  }))
  return { written, values }
}
