import type { ClaimbridgeEvent } from "@claimbridge/core"
import type { TextWriter } from "../io.ts"
import { collectTimeline } from "./collect-timeline.ts"
import { formatTimeline } from "./format-timeline.ts"

/** How events are told. */
export type EventForm = "text" | "json"

/** Tells the calls of an exchange on stderr as they come, and at its end all of them in their times. */
export function eventTeller(stderr: TextWriter, form: EventForm): (event: ClaimbridgeEvent) => void {
  const collect = collectTimeline()
  return (event) => {
    const timeline = collect(event)
    if (form === "json") {
      stderr.write(`${JSON.stringify(event)}\n`)
      if (timeline) stderr.write(`${JSON.stringify({ type: "timeline", ...timeline })}\n`)
      return
    }
    const line = sentence(event)
    if (line) stderr.write(`${line}\n`)
    if (timeline) stderr.write(formatTimeline(timeline, stderr.width))
  }
}

function sentence(event: ClaimbridgeEvent): string | undefined {
  if (event.type === "call-finished") {
    const { step, host, durationMs, code } = event
    return `${step} at ${host}: ${code ?? "done"}, ${Math.round(durationMs)} ms`
  }
  if (event.type === "retry") return `${event.step}: ${event.code}, again in ${Math.round(event.delayMs)} ms`
  if (event.type === "cache-hit") return `the ${event.cache} is known already`
  return event.type === "refresh-failed" ? `renewal: ${event.code ?? "failed"}` : undefined
}
