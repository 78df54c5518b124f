import type { CognitoCredentials } from "@claimbridge/core"
import type { AgentMetrics } from "./create-agent-metrics.ts"

/** Whose credentials are given under a path. */
export interface EndpointProfile {
  /** Gives the credentials, for each request: a provider of `@claimbridge/core`, which keeps and renews them. */
  readonly credentials: () => Promise<CognitoCredentials>
  /** The role, as `RoleArn` of the answer. Default: it is not told. */
  readonly roleArn?: string
}

/** What `createCredentialsEndpoint` takes. */
export interface CredentialsEndpointOptions {
  /** The profiles by name, one or more. The path is the name; `/` is the profile `default`, or the only one. */
  readonly profiles: Readonly<Record<string, EndpointProfile>>
  /** Where the token is put that clients have to send. Mode 0600; a folder that is missing is made with mode 0700. */
  readonly tokenFile: string
  /**
   * Is told of each exchange that fails, with the name of the profile. Clients are told too, but of a `ClaimbridgeError`
   * alone: what another error says may be secret. What it throws is lost. Default: nobody is told.
   */
  readonly onFailure?: (profile: string, error: unknown) => void
  /**
   * Counts the requests, and is told under `GET /metrics` and `GET /status`, with the token, unless profiles have these
   * names. Let it observe the providers, too. Default: nothing is counted, and both are unknown.
   */
  readonly metrics?: AgentMetrics
}

/** An endpoint that gives credentials to the processes of this machine. */
export interface CredentialsEndpoint {
  /** Its URL without a path, such as `http://127.0.0.1:40123`. */
  readonly address: string
  /**
   * The two variables that lead an AWS SDK to a profile. Default: the profile of `/`.
   *
   * @throws {RangeError} when there is no such profile.
   */
  env(profile?: string): Readonly<Record<string, string>>
  /** Settles when it is closed, by `close()` or by a request. */
  readonly closed: Promise<void>
  /** Ends it at once, requests under way included, and removes the token file. Calling it again does nothing. */
  close(): Promise<void>
  /** The same as `close`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Opens an endpoint on loopback that speaks the protocol of container credentials, which every AWS SDK follows.
 *
 * Its token is made at the start and is nowhere but in the token file. It keeps the process alive until it is closed,
 * and does not heed signals: close it when you get one.
 *
 * @example
 * ```ts
 * import { createCredentialsEndpoint } from "@claimbridge/agent"
 * import { fromGithubCognito } from "@claimbridge/core"
 *
 * const roleArn = "arn:aws:iam::111122223333:role/ci"
 * const credentials = fromGithubCognito({ flow: "direct", roleArn })
 * const tokenFile = "/home/runner/_work/_temp/claimbridge/endpoint-token"
 * await using endpoint = await createCredentialsEndpoint({ profiles: { default: { credentials, roleArn } }, tokenFile })
 * export const env = { ...process.env, ...endpoint.env() }
 * ```
 *
 * > [!WARNING]
 * > Whoever runs as the same user can read the token file, and so get the credentials.
 *
 * @throws {RangeError} without profiles, or without a token file. What the system says when the port cannot be opened or the file not be written.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
 */
export async function createCredentialsEndpoint(options: CredentialsEndpointOptions): Promise<CredentialsEndpoint> {
  const { profiles, tokenFile, onFailure, metrics } = options
  const names = Object.keys(profiles)
  if (names.length === 0 || names.includes("")) throw new RangeError("profiles must have one or more, with names")
  if (tokenFile === "") throw new RangeError("tokenFile must be the path of a file")
  const { openEndpoint } = await import("./endpoint/open-endpoint.ts")
  return openEndpoint({ profiles, tokenFile, onFailure: onFailure ?? (() => {}), metrics })
}
