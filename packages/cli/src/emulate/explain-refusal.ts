import type { Emulator } from "@claimbridge/emulator"
import { formatExplanation } from "@claimbridge/trust"
import type { TextWriter } from "../io.ts"

/** Says why the last role that was refused was, in case that is what made a command fail. */
export function explainRefusal(stderr: TextWriter, { calls }: Emulator): void {
  const refused = calls.findLast(({ explanation }) => explanation !== undefined)
  if (!refused?.explanation) return
  stderr.write(`claimbridge: ${refused.operation} was refused.\n${formatExplanation(refused.explanation)}\n`)
}
