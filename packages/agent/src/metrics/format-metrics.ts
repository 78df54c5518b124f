import { durationBuckets } from "./duration-buckets.ts"
import { formatSample, type Labels } from "./format-sample.ts"
import type { ProfileFigures } from "./profile-figures.ts"

/** What an agent has counted. */
export interface AgentFigures {
  readonly version: string
  /** Of every series. */
  readonly labels: Labels
  readonly startTime: Date
  readonly now: Date
  readonly rssBytes: number
  /** By status. */
  readonly requests: ReadonlyMap<number, number>
  /** By the name of the profile. */
  readonly figures: ReadonlyMap<string, ProfileFigures>
}

interface Family {
  readonly name: string
  readonly type: "counter" | "gauge" | "histogram"
  readonly help: string
  /** The end of the name, the labels, the value. */
  readonly samples: readonly (readonly [suffix: string, labels: Labels, value: number])[]
}

/** Writes Prometheus' text format 0.0.4. */
export function formatMetrics(agent: AgentFigures): string {
  return [...processFamilies(agent), ...exchangeFamilies(agent)]
    .map((family) => formatFamily(family, agent.labels))
    .join("")
}

function formatFamily({ name, type, help, samples }: Family, ofAll: Labels): string {
  const lines = samples.map(([suffix, labels, value]) =>
    formatSample(`${name}${suffix}`, { ...ofAll, ...labels }, value),
  )
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join("")}`
}

function processFamilies({ version, startTime, rssBytes, requests }: AgentFigures): Family[] {
  const byStatus = [...requests].map(([status, count]) => ["", { status: `${status}` }, count] as const)
  return [
    gauge("claimbridge_agent_build_info", "The version of the agent.", [["", { version }, 1]]),
    gauge("claimbridge_agent_start_time_seconds", "When the agent was started, in seconds since the epoch.", [
      ["", {}, startTime.getTime() / 1000],
    ]),
    gauge("claimbridge_agent_resident_memory_bytes", "Memory of the process.", [["", {}, rssBytes]]),
    counter("claimbridge_agent_requests_total", "Requests answered, by status.", byStatus),
  ]
}

function exchangeFamilies({ now, figures }: AgentFigures): Family[] {
  const all = [...figures]
  const left = all.flatMap(([profile, { expiration }]) =>
    expiration ? [["", { profile }, (expiration.getTime() - now.getTime()) / 1000] as const] : [],
  )
  const outcomes = all.flatMap(([profile, one]) =>
    [...one.outcomes].map(([outcome, count]) => ["", { profile, outcome }, count] as const),
  )
  const failures = all.map(([profile, { renewalFailures }]) => ["", { profile }, renewalFailures] as const)
  return [
    gauge("claimbridge_agent_expiration_seconds", "Seconds until the credentials of a profile end.", left),
    counter("claimbridge_agent_exchanges_total", "Exchanges, by outcome: success, or a code.", outcomes),
    counter("claimbridge_agent_renewal_failures_total", "Exchanges that failed while credentials were held.", failures),
    {
      name: "claimbridge_agent_exchange_duration_seconds",
      type: "histogram",
      help: "How long exchanges took.",
      samples: all.flatMap(([profile, one]) => durations(profile, one)),
    },
  ]
}

function durations(profile: string, { inBuckets, durationSeconds, exchanges }: ProfileFigures): Family["samples"] {
  return [
    ...durationBuckets.map((le, index) => ["_bucket", { profile, le: `${le}` }, inBuckets[index] ?? 0] as const),
    ["_bucket", { profile, le: "+Inf" }, exchanges],
    ["_sum", { profile }, durationSeconds],
    ["_count", { profile }, exchanges],
  ]
}

function gauge(name: string, help: string, samples: Family["samples"]): Family {
  return { name, type: "gauge", help, samples }
}

function counter(name: string, help: string, samples: Family["samples"]): Family {
  return { name, type: "counter", help, samples }
}
