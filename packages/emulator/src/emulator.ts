import type { CiJob, CiJobOptions } from "./ci/ci-job.ts"
import type { Deployment, DeployOptions } from "./deploy.ts"
import type { Fault } from "./http/fault.ts"
import type { Listener, ListenOptions } from "./http/listener.ts"
import type { SdkRequestHandler } from "./http/sdk-request-handler.ts"
import type { GivenClaims } from "./issuer/github-claims.ts"
import type { GithubJob, GithubJobOptions } from "./issuer/github-job.ts"
import type { MintTokenOptions } from "./issuer/mint-token.ts"
import type { RecordedCall } from "./operations/recorded-call.ts"
import type { Quotas } from "./quotas/quotas.ts"
import type { AccessKey } from "./world/access-key.ts"
import type { Clock } from "./world/clock.ts"
import type { CloudTrailEvent } from "./world/cloudtrail-event.ts"
import type { OpenBehaviors } from "./world/open-behaviors.ts"

/** What an emulator is made with. Everything has a default. */
export interface EmulatorOptions {
  /** Region of deployments that name none, and of calls that don't tell theirs. Default: `us-east-1`. */
  readonly region?: string
  /** Templates to deploy at once, in this order, and accounts to begin with nothing. Default: none. */
  readonly accounts?: readonly (DeployOptions | EmptyAccount)[]
  /** The emulator's time, for tokens, sessions, signatures and `Date` headers. Default: the system clock. */
  readonly clock?: Clock
  /** Answers to the questions that AWS's documents leave open. Default: the strict answer to each. */
  readonly openBehaviors?: Partial<OpenBehaviors>
  /** The issuer of `githubJob()` and `mintToken()`. Default: `https://token.actions.githubusercontent.com`. */
  readonly githubIssuer?: string
  /** Issuer URL to the URL under which its documents are reachable, for issuers that run on this machine. Default: none. */
  readonly issuerLocations?: Readonly<Record<string, string>>
  /** Reads the discovery and JWKS documents of other issuers. Default: the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch
  /**
   * Requests per second of an operation, per account and region; more of them are refused as AWS does. Default: no quotas.
   *
   * A quota holds one second's worth, and fills up evenly by the emulator's clock. `calls` has the refused ones, with
   * `QuotaExceeded` as their `reason`.
   */
  readonly quotas?: Quotas
  /**
   * Ends sessions, and pools' open ID tokens, after so many seconds, 1 or more, whatever was asked for: AWS's 15 minutes at
   * least are long for a test of what renews credentials. Default: both last as long as on AWS.
   */
  readonly longestSessionSeconds?: number
  /** Gives a number from 0 up to, not including, 1: decides which calls a fault with a `rate` hits. Default: `Math.random`. */
  readonly random?: () => number
  /** Gets the errors of the emulator's own making, that a client sees as `InternalFailure`. Default: only the recorded call tells. */
  readonly onInternalError?: (error: unknown, call: RecordedCall) => void
}

/** An account with an administrator and nothing else, to be set up by calls of IAM and Cognito. */
export interface EmptyAccount {
  /** 12 digits. */
  readonly accountId: string
}

/**
 * Cognito identity pools, STS, IAM, the token issuers of CIs and slivers of S3 and DynamoDB in one process.
 *
 * Its three doors, `fetch`, `requestHandler` and `listen()`, lead to the same world.
 */
export interface Emulator {
  /** Answers a request without a socket. It fits wherever a `fetch` is asked for. */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>
  /** Give it to any AWS SDK for JavaScript v3 client as `requestHandler`; the client then never opens a socket. */
  readonly requestHandler: SdkRequestHandler
  /** Opens a loopback port. Several may be open at a time. */
  listen(options?: ListenOptions): Promise<Listener>
  /** The URL of the first open listener; absent while none is open. */
  readonly url?: string | undefined
  /** Deploys a CloudFormation template into an account. */
  deploy(options: DeployOptions): Deployment
  /** Starts a GitHub Actions job that may ask for tokens until its `end()`. */
  githubJob(options?: GithubJobOptions): GithubJob
  /**
   * Starts a job of any CI, with its tokens delivered as that CI does: in variables, in files, over HTTP, or by a command.
   *
   * @example
   * ```ts
   * import { createEmulator } from "@claimbridge/emulator"
   *
   * const emulator = createEmulator()
   * const job = await emulator.ciJob({ ci: "gitlab", claims: { project_path: "octo-org/octo-repo", ref: "main" } })
   * console.log(job.env.AWS_ID_TOKEN)
   * ```
   *
   * @throws {TypeError} when there is no such CI, when it has no such option, or when the issuer is no URL
   */
  ciJob(options: CiJobOptions): Promise<CiJob>
  /** Mints a token of the GitHub issuer without the detour over a job. */
  mintToken(claims?: GivenClaims, options?: MintTokenOptions): Promise<string>
  /** The keys of an account's administrator, made when the account was. */
  adminCredentials(accountId: string): AccessKey
  /** Makes the next matching call go wrong, or a share of all of them. Faults of one call are used up in the order in which they were given. */
  failNext(fault: Fault): void
  /** Forgets the faults that are still to come. Calls that they have hit already stay hit. */
  clearFaults(): void
  /** The last 10,000 calls, oldest first. */
  readonly calls: readonly RecordedCall[]
  /** CloudTrail records of STS calls, oldest first. At most 10,000: beyond that the oldest 1,000 are forgotten at once. */
  readonly events: readonly CloudTrailEvent[]
  /** Closes every listener, ends every call that hangs, and ends the jobs of `ciJob()`. Calling it again does nothing. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}
