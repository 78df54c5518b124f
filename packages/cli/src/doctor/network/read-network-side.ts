import { endpointFromEnv } from "../../aws/endpoint-from-env.ts"
import { partitionOf } from "../../aws/partition-of.ts"
import type { Io } from "../../io.ts"
import type { Target } from "../target.ts"
import type { AskEndpoint } from "./endpoint-answer.ts"
import { isLoopback } from "./is-loopback.ts"
import type { AskedEndpoint, NetworkSide } from "./network-side.ts"

type Env = Io["env"]

/** Asks every endpoint, all at once. */
export async function readNetworkSide(
  { env, now }: Pick<Io, "env" | "now">,
  ask: AskEndpoint,
  { target, issuer }: { readonly target: Target; readonly issuer: string | undefined },
): Promise<NetworkSide> {
  const { timeoutMs } = target
  const [endpoints, discovery] = await Promise.all([
    Promise.all(endpointsFor(target, env).map((endpoint) => askEndpoint(endpoint, ask, timeoutMs))),
    askIssuer(issuer, env, (url) => ask(url, timeoutMs)),
  ])
  const proxy = proxyIn(env)
  const clockAheadSeconds = clockAhead(endpoints, now())
  return {
    endpoints,
    ...(discovery && { discovery }),
    ...(proxy && { proxy }),
    ...(clockAheadSeconds !== undefined && { clockAheadSeconds }),
  }
}

interface Endpoint {
  readonly service: AskedEndpoint["service"]
  readonly url: URL | undefined
}

function endpointsFor({ flow, region }: Target, env: Env): readonly Endpoint[] {
  const { domain, name } = partitionOf(region)
  const iamHost = name === "aws" ? `iam.${domain}` : `iam.${region}.${domain}`
  const sts = endpointAt("sts", endpointFromEnv(env, "STS"), `sts.${region}.${domain}`)
  const iam = endpointAt("iam", endpointFromEnv(env, "IAM"), iamHost)
  if (flow === "direct") return [sts, iam]
  const cognito = endpointFromEnv(env, "COGNITO_IDENTITY")
  return [endpointAt("cognito-identity", cognito, `cognito-identity.${region}.${domain}`), sts, iam]
}

function endpointAt(service: Endpoint["service"], given: string | undefined, host: string): Endpoint {
  const text = given ?? `https://${host}`
  return { service, url: URL.canParse(text) ? new URL(text) : undefined }
}

async function askEndpoint({ service, url }: Endpoint, ask: AskEndpoint, timeoutMs: number): Promise<AskedEndpoint> {
  if (url === undefined) {
    return { service, host: "(none)", answer: { state: "unreachable", reason: "AWS_ENDPOINT_URL is no URL" } }
  }
  return { service, host: url.host, answer: await ask(url, timeoutMs) }
}

/** What stands in for AWS on this machine decides by itself whom it believes. */
async function askIssuer<Answer>(
  issuer: string | undefined,
  env: Env,
  ask: (url: URL) => Promise<Answer>,
): Promise<Answer | undefined> {
  const endpoint = endpointFromEnv(env, "COGNITO_IDENTITY")
  if (endpoint && URL.canParse(endpoint) && isLoopback(new URL(endpoint).hostname)) return undefined
  const document = `${issuer?.replace(/\/$/, "")}/.well-known/openid-configuration`
  return issuer?.startsWith("https://") && URL.canParse(document) ? ask(new URL(document)) : undefined
}

function clockAhead(endpoints: readonly AskedEndpoint[], now: Date): number | undefined {
  const dates = endpoints.flatMap(({ answer }) => (answer.state === "answered" && answer.date) || [])
  const [date] = dates
  return date && Math.round((now.getTime() - date.getTime()) / 1000)
}

function proxyIn(env: Env): NetworkSide["proxy"] {
  const variable = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"].find((name) => env[name])
  const value = variable === undefined ? "" : (env[variable] ?? "")
  const text = value.includes("://") ? value : `http://${value}`
  if (variable === undefined) return undefined
  return { variable, host: URL.canParse(text) ? new URL(text).host : "(no URL)" }
}
