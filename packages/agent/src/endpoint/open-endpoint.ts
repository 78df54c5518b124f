import type { AgentMetrics } from "../create-agent-metrics.ts"
import type { CredentialsEndpoint, EndpointProfile } from "../create-credentials-endpoint.ts"
import { nodeRuntime } from "../runtime.ts"
import { answerRequest } from "./answer-request.ts"
import { credentialsAnswer } from "./credentials-answer.ts"
import type { EndpointAnswer } from "./endpoint-answer.ts"
import type { EndpointRequest } from "./endpoint-request.ts"
import { createToken } from "./endpoint-token.ts"
import type { ServedProfile } from "./find-profile.ts"
import { joinCalls } from "./join-calls.ts"
import { listen } from "./listen.ts"
import { removeTokenFile, writeTokenFile } from "./token-file.ts"

/** What an endpoint is made of. */
export interface EndpointParts {
  readonly profiles: Readonly<Record<string, EndpointProfile>>
  readonly tokenFile: string
  readonly onFailure: (profile: string, error: unknown) => void
  readonly metrics: AgentMetrics | undefined
}

/** Opens the port, and then writes the token file. */
export async function openEndpoint({
  profiles,
  tokenFile,
  onFailure,
  metrics,
}: EndpointParts): Promise<CredentialsEndpoint> {
  const { text: token, isToken } = createToken()
  const hosts: string[] = []
  const served = new Map(Object.entries(profiles).map((entry) => joined(entry, onFailure)))
  const parts = { profiles: served, hosts, isToken, metrics }
  const answer = async (request: EndpointRequest): Promise<EndpointAnswer> => {
    const given = await answerRequest(request, parts)
    metrics?.countRequest(given.status)
    return given
  }
  const listener = await listen(answer, () => void close())
  const { port } = listener
  hosts.push(`127.0.0.1:${port}`, `localhost:${port}`)
  let settle = (_closure: Promise<void>): void => {}
  const closed = new Promise<void>((resolve) => {
    settle = resolve
  })
  const close = (): Promise<void> => {
    removeTokenFile(tokenFile, token)
    settle(listener.close())
    return closed
  }
  await writeTokenFile(tokenFile, token, nodeRuntime).catch(async (error: unknown) => {
    await close()
    throw error
  })
  const address = `http://127.0.0.1:${port}`
  return {
    address,
    env: (profile) => {
      if (profile !== undefined) requireProfile(profile, [...parts.profiles.keys()])
      return environment(`${address}/${encodeURIComponent(profile ?? "")}`, tokenFile)
    },
    closed,
    close,
    [Symbol.asyncDispose]: close,
  }
}

function joined(
  [name, profile]: [string, EndpointProfile],
  onFailure: EndpointParts["onFailure"],
): [string, ServedProfile] {
  const credentials = async () => {
    try {
      return await profile.credentials()
    } catch (error) {
      tellFailure(() => onFailure(name, error))
      throw error
    }
  }
  return [name, { credentials: joinCalls(credentials), answer: credentialsAnswer(profile.roleArn) }]
}

function tellFailure(tell: () => void): void {
  try {
    tell()
  } catch {
    // The client gets the failure of the exchange, and not that of who is told.
  }
}

function requireProfile(profile: string, names: readonly string[]): void {
  if (!names.includes(profile)) throw new RangeError(`There is no profile ${profile}. There are: ${names.join(", ")}.`)
}

function environment(url: string, tokenFile: string): Readonly<Record<string, string>> {
  return { AWS_CONTAINER_CREDENTIALS_FULL_URI: url, AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: tokenFile }
}
