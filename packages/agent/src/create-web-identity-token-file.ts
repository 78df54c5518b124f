import type { AgentRuntime } from "./runtime.ts"

/** A token that STS takes, a secret; what `openIdToken()` of core's sessions gives is one. */
export interface WebIdentityToken {
  readonly token: string
  /** When it ends, on this machine's clock. */
  readonly expiration: Date
  /** The session's name, to be told as `AWS_ROLE_SESSION_NAME`. Default: tools make one up. */
  readonly roleSessionName?: string
}

/** What `createWebIdentityTokenFile` takes. */
export interface WebIdentityTokenFileOptions {
  /**
   * Where the token is put, mode 0600, without a line break at its end. A folder that is missing is made with mode 0700;
   * one that is a symbolic link, another user's or that others may write to is refused.
   */
  readonly file: string
  /** Gives a new token: `() => session.openIdToken({ forceRefresh: true })`. */
  readonly token: () => Promise<WebIdentityToken>
  /** The role that tools are to assume. */
  readonly roleArn: string
  /** The region whose STS tools are to ask. Default: it is not told. */
  readonly region?: string
  /** Is told the end of each token that was written. What it throws is lost. Default: nobody is told. */
  readonly onToken?: (expiration: Date) => void
  /** Is told of each renewal that fails. What it throws is lost. Default: nobody is told. */
  readonly onFailure?: (error: unknown) => void
  /** Parts of the machine to replace, for tests. */
  readonly runtime?: Partial<AgentRuntime>
}

/** A file with a token that is kept fresh. */
export interface WebIdentityTokenFile {
  /** The variables that lead an AWS SDK to it: `AWS_WEB_IDENTITY_TOKEN_FILE`, `AWS_ROLE_ARN` and, if known, session name and region. */
  env(): Readonly<Record<string, string>>
  /** Ends the renewals and removes the file, unless it is another's by now. Calling it again does nothing. */
  close(): Promise<void>
  /** The same as `close`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Keeps a fresh token in a file, for tools that know nothing but `AWS_WEB_IDENTITY_TOKEN_FILE` and go to STS on their own.
 *
 * It is renewed when half of its life is over. A renewal that fails is tried again; the old token stays until its end, and
 * not longer. The renewals keep no process alive.
 *
 * @example
 * ```ts
 * import { createWebIdentityTokenFile } from "@claimbridge/agent"
 * import { createCognitoSession } from "@claimbridge/core"
 *
 * const session = createCognitoSession({ identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c" })
 * await using tokenFile = await createWebIdentityTokenFile({
 *   file: "/home/runner/_work/_temp/claimbridge/web-identity-token",
 *   token: () => session.openIdToken({ forceRefresh: true, roleSessionName: "{run_id}@{sha}" }),
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 * })
 * export const env = { ...process.env, ...tokenFile.env() }
 * ```
 *
 * > [!WARNING]
 * > Whoever reads the file can assume every role that trusts the pool for this job's claims, from any machine, for 10
 * > minutes. Choose the endpoint where tools know it.
 *
 * @throws {RangeError} without a file, or in a folder that is not safe. What `token` throws, when there is no first token.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-assume-role-credentials.html
 */
export async function createWebIdentityTokenFile(options: WebIdentityTokenFileOptions): Promise<WebIdentityTokenFile> {
  if (options.file === "") throw new RangeError("file must be the path of a file")
  const { openTokenFile } = await import("./web-identity/open-token-file.ts")
  return openTokenFile(options)
}
