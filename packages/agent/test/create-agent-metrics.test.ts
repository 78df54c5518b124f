import { describe, expect, it } from "vitest"
import { createAgentMetrics } from "../src/create-agent-metrics.ts"
import { anEndpoint } from "./support/an-endpoint.ts"
import { ask } from "./support/ask.ts"
import { someCredentials } from "./support/some-credentials.ts"
import { anExchange, eventTimeMs } from "./support/some-events.ts"

const runtime = { now: () => new Date(eventTimeMs), rssBytes: () => 64 * 2 ** 20 }

function metricsOf(profile: string, ...events: ReturnType<typeof anExchange>) {
  const metrics = createAgentMetrics({ runtime, version: "1.2.3" })
  for (const event of events) metrics.observe(profile, event)
  return metrics
}

describe("createAgentMetrics", () => {
  it("counts exchanges by outcome, their time, and the time that is left", () => {
    const metrics = metricsOf("deploy", ...anExchange(1), ...anExchange(2, { code: "ERR_ROLE_DENIED", reason: "due" }))
    metrics.countRequest(200)
    metrics.countRequest(200)
    metrics.countRequest(401)
    expect(metrics.text()).toBe(`# HELP claimbridge_agent_build_info The version of the agent.
# TYPE claimbridge_agent_build_info gauge
claimbridge_agent_build_info{version="1.2.3"} 1
# HELP claimbridge_agent_start_time_seconds When the agent was started, in seconds since the epoch.
# TYPE claimbridge_agent_start_time_seconds gauge
claimbridge_agent_start_time_seconds 1893456000
# HELP claimbridge_agent_resident_memory_bytes Memory of the process.
# TYPE claimbridge_agent_resident_memory_bytes gauge
claimbridge_agent_resident_memory_bytes 67108864
# HELP claimbridge_agent_requests_total Requests answered, by status.
# TYPE claimbridge_agent_requests_total counter
claimbridge_agent_requests_total{status="200"} 2
claimbridge_agent_requests_total{status="401"} 1
# HELP claimbridge_agent_expiration_seconds Seconds until the credentials of a profile end.
# TYPE claimbridge_agent_expiration_seconds gauge
claimbridge_agent_expiration_seconds{profile="deploy"} 3600
# HELP claimbridge_agent_exchanges_total Exchanges, by outcome: success, or a code.
# TYPE claimbridge_agent_exchanges_total counter
claimbridge_agent_exchanges_total{profile="deploy",outcome="success"} 1
claimbridge_agent_exchanges_total{profile="deploy",outcome="ERR_ROLE_DENIED"} 1
# HELP claimbridge_agent_renewal_failures_total Exchanges that failed while credentials were held.
# TYPE claimbridge_agent_renewal_failures_total counter
claimbridge_agent_renewal_failures_total{profile="deploy"} 1
# HELP claimbridge_agent_exchange_duration_seconds How long exchanges took.
# TYPE claimbridge_agent_exchange_duration_seconds histogram
claimbridge_agent_exchange_duration_seconds_bucket{profile="deploy",le="0.1"} 0
claimbridge_agent_exchange_duration_seconds_bucket{profile="deploy",le="0.25"} 0
claimbridge_agent_exchange_duration_seconds_bucket{profile="deploy",le="0.5"} 2
claimbridge_agent_exchange_duration_seconds_bucket{profile="deploy",le="1"} 2
claimbridge_agent_exchange_duration_seconds_bucket{profile="deploy",le="2.5"} 2
claimbridge_agent_exchange_duration_seconds_bucket{profile="deploy",le="5"} 2
claimbridge_agent_exchange_duration_seconds_bucket{profile="deploy",le="10"} 2
claimbridge_agent_exchange_duration_seconds_bucket{profile="deploy",le="30"} 2
claimbridge_agent_exchange_duration_seconds_bucket{profile="deploy",le="60"} 2
claimbridge_agent_exchange_duration_seconds_bucket{profile="deploy",le="+Inf"} 2
claimbridge_agent_exchange_duration_seconds_sum{profile="deploy"} 0.6
claimbridge_agent_exchange_duration_seconds_count{profile="deploy"} 2
`)
  })

  it("has the labels of all series in each, so that the agents of a host can be told apart", () => {
    const [one = [], other = []] = ["one", "other"].map((runner) => {
      const metrics = createAgentMetrics({ runtime, labels: { runner } })
      for (const event of anExchange(1)) metrics.observe("deploy", event)
      metrics.countRequest(200)
      return metrics.text().trimEnd().split("\n")
    })
    const isComment = (line: string): boolean => line.startsWith("#")
    expect(one.filter(isComment)).toEqual(other.filter(isComment))
    const series = [...one, ...other].filter((line) => !isComment(line)).map((line) => line.replace(/ \S+$/, ""))
    expect(new Set(series).size).toBe(series.length)
    expect(series).toContain(
      'claimbridge_agent_exchange_duration_seconds_bucket{runner="one",profile="deploy",le="0.1"}',
    )
  })

  it("lets no name of a profile end its line", () => {
    const text = metricsOf('a"b\\c\nd', ...anExchange(1)).text()
    expect(text).toContain('claimbridge_agent_expiration_seconds{profile="a\\"b\\\\c\\nd"} 3600\n')
  })

  it("tells a person which profiles there are, and what failed last", () => {
    const metrics = createAgentMetrics({ runtime, profiles: ["build", "deploy"] })
    for (const event of [...anExchange(1), ...anExchange(2, { code: "ERR_ROLE_DENIED" })])
      metrics.observe("deploy", event)
    expect(metrics.status()).toEqual({
      version: "unknown",
      startTime: "2030-01-01T00:00:00.000Z",
      requests: 0,
      profiles: [
        { name: "build", exchanges: 0, failures: 0 },
        {
          name: "deploy",
          exchanges: 1,
          failures: 1,
          expiration: "2030-01-01T01:00:00.000Z",
          lastFailure: { code: "ERR_ROLE_DENIED", time: "2030-01-01T00:00:00.000Z" },
        },
      ],
    })
    expect(metrics.text()).toContain('claimbridge_agent_renewal_failures_total{profile="deploy"} 0\n')
  })
})

describe("createCredentialsEndpoint, its metrics", () => {
  const credentials = async () => someCredentials(new Date())

  it("are told with the token, and count what was asked", async () => {
    const metrics = createAgentMetrics()
    const { endpoint, token } = await anEndpoint({ default: { credentials } }, { metrics })
    const headers = { authorization: token }
    await ask(endpoint.address, { headers })
    await ask(`${endpoint.address}/metrics`)
    const answer = await ask(`${endpoint.address}/metrics`, { headers })
    expect(answer.headers["content-type"]).toBe("text/plain; version=0.0.4; charset=utf-8")
    expect(answer.text).toContain('requests_total{status="200"} 1\nclaimbridge_agent_requests_total{status="401"} 1\n')
    expect(answer.text).not.toContain(token)
    expect(await ask(`${endpoint.address}/status`, { headers })).toMatchObject({ status: 200, body: { requests: 3 } })
  })

  it.each(["/metrics", "/status"])("are not at %s without the option", async (path) => {
    const { endpoint, token } = await anEndpoint({ default: { credentials } })
    expect(await ask(endpoint.address + path, { headers: { authorization: token } })).toMatchObject({ status: 404 })
  })

  it("leave profiles of these names alone", async () => {
    const { endpoint, token } = await anEndpoint({ status: { credentials } }, { metrics: createAgentMetrics() })
    const answer = await ask(`${endpoint.address}/status`, { headers: { authorization: token } })
    expect(answer.body).toHaveProperty("SecretAccessKey")
  })
})
