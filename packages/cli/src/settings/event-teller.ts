import type { ClaimbridgeEvent, CommonOptions } from "@claimbridge/core"
import type { OptionValues } from "../frame/option-values.ts"
import type { Io } from "../io.ts"

/** Tells the calls of an exchange on stderr, with `--verbose`. */
export function eventTeller({ stderr }: Pick<Io, "stderr">, options: OptionValues): Pick<CommonOptions, "onEvent"> {
  if (!options.flag("verbose")) return {}
  const isJson = options.flag("json")
  return {
    onEvent: (event) => {
      const line = isJson ? JSON.stringify(event) : sentence(event)
      if (line) stderr.write(`${line}\n`)
    },
  }
}

function sentence(event: ClaimbridgeEvent): string | undefined {
  if (event.type === "call-finished") {
    const { step, host, durationMs, code, requestId } = event
    const outcome = code ?? "done"
    return `${step} at ${host}: ${outcome}, ${Math.round(durationMs)} ms${requestId ? `, request ${requestId}` : ""}`
  }
  if (event.type === "retry") return `${event.step}: ${event.code}, again in ${Math.round(event.delayMs)} ms`
  if (event.type === "cache-hit") return `the ${event.cache} is known already`
  if (event.type !== "exchange-finished") return undefined
  return `exchange: ${event.code ?? "done"}, ${event.calls} calls, ${Math.round(event.durationMs)} ms`
}
