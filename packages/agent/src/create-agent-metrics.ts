import type { ClaimbridgeEvent } from "@claimbridge/core"
import { formatMetrics } from "./metrics/format-metrics.ts"
import { ProfileFigures } from "./metrics/profile-figures.ts"
import { type AgentRuntime, nodeRuntime } from "./runtime.ts"

/** What `createAgentMetrics` takes. */
export interface AgentMetricsOptions {
  /** The profiles that are told from the start. Others are told from their first event on. Default: none. */
  readonly profiles?: readonly string[]
  /** The version of the program, for `claimbridge_agent_build_info`. Default: `unknown`. */
  readonly version?: string
  /** Labels that every series has, to tell the agents of a host apart. Default: none. */
  readonly labels?: Readonly<Record<string, string>>
  /** Parts of the machine to replace, for tests. */
  readonly runtime?: Partial<AgentRuntime>
}

/** What is known of a profile. */
export interface ProfileStatus {
  readonly name: string
  /** When the credentials end that the last exchange gave, as AWS says. Not there before the first. */
  readonly expiration?: string
  /** Exchanges that gave credentials. */
  readonly exchanges: number
  /** Exchanges that failed. */
  readonly failures: number
  /** How the last of them failed, and when. It stays after a success. */
  readonly lastFailure?: { readonly code: string; readonly time: string }
}

/** What is known of an agent. Times are RFC 3339 in UTC. */
export interface AgentStatus {
  readonly version: string
  readonly startTime: string
  /** Requests answered, whatever the answer was. */
  readonly requests: number
  readonly profiles: readonly ProfileStatus[]
}

/** Counts what an agent does. There is no secret in it. */
export interface AgentMetrics {
  /** Takes what a provider of `@claimbridge/core` tells by `onEvent`. */
  observe(profile: string, event: ClaimbridgeEvent): void
  /** Takes the status of an answer. An endpoint with option `metrics` calls it. */
  countRequest(status: number): void
  /** Everything in Prometheus' text format 0.0.4. */
  text(): string
  status(): AgentStatus
}

/**
 * Counts requests and exchanges, for Prometheus and for people.
 *
 * @example
 * ```ts
 * import { createAgentMetrics, createCredentialsEndpoint } from "@claimbridge/agent"
 * import { fromGithubCognito } from "@claimbridge/core"
 *
 * const metrics = createAgentMetrics({ profiles: ["default"] })
 * const credentials = fromGithubCognito({
 *   flow: "direct",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   onEvent: (event) => metrics.observe("default", event),
 * })
 * const tokenFile = "/home/runner/_work/_temp/claimbridge/endpoint-token"
 * export const endpoint = await createCredentialsEndpoint({ profiles: { default: { credentials } }, tokenFile, metrics })
 * ```
 *
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export function createAgentMetrics(options: AgentMetricsOptions = {}): AgentMetrics {
  const { profiles = [], version = "unknown", labels = {} } = options
  const runtime = { ...nodeRuntime, ...options.runtime }
  const startTime = runtime.now()
  const requests = new Map<number, number>()
  const figures = new Map(profiles.map((name) => [name, new ProfileFigures()]))
  const figuresOf = (profile: string): ProfileFigures => {
    const known = figures.get(profile) ?? new ProfileFigures()
    figures.set(profile, known)
    return known
  }
  return {
    observe: (profile, event) => figuresOf(profile).observe(event),
    countRequest: (status) => void requests.set(status, (requests.get(status) ?? 0) + 1),
    text: () =>
      formatMetrics({
        version,
        labels,
        startTime,
        now: runtime.now(),
        rssBytes: runtime.rssBytes(),
        requests,
        figures,
      }),
    status: () => ({
      version,
      startTime: startTime.toISOString(),
      requests: [...requests.values()].reduce((sum, count) => sum + count, 0),
      profiles: [...figures].map(([name, one]) => ({ name, ...one.status() })),
    }),
  }
}
