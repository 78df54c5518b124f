import type { OptionValues } from "../frame/option-values.ts"
import type { Io } from "../io.ts"
import { eventTeller } from "./event-teller.ts"
import { type Progress, showProgress } from "./show-progress.ts"

/** What is said of an exchange on stderr: with `--verbose` each call, else what is waited for when it takes long, at first `what`. */
export function exchangeTalk(
  io: Pick<Io, "stderr" | "env" | "now" | "every">,
  options: OptionValues,
  what?: string,
): Progress {
  if (!options.flag("verbose")) return showProgress(io, options, what)
  return { onEvent: eventTeller(io.stderr, options.flag("json") ? "json" : "text"), [Symbol.dispose]: () => {} }
}
