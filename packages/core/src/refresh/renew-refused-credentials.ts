import type { HandlerExecutionContext, Pluggable } from "@smithy/types"
import type { CognitoCredentialProvider } from "../cognito-credential-provider.ts"
import { isRecord } from "../is-record.ts"

const refusals: ReadonlySet<unknown> = new Set([
  "ExpiredToken",
  "ExpiredTokenException",
  "InvalidAccessKeyId",
  "InvalidClientTokenId",
  "RequestExpired",
  "UnrecognizedClientException",
])

/**
 * An SDK plugin: when a service refuses the key that signed a request, the provider drops it, and the request is
 * signed with new credentials and sent once more.
 *
 * SDK clients by themselves go on with a dead key. A request whose body is a stream is not sent again, since the
 * stream is used up; `HeadObject` of S3 tells no reason, so nothing happens there.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fromGithubCognito, renewRefusedCredentials } from "@claimbridge/core"
 *
 * const credentials = fromGithubCognito({ flow: "direct", roleArn: "arn:aws:iam::111122223333:role/ci" })
 * export const s3 = new S3Client({ region: "eu-west-1", credentials })
 * s3.middlewareStack.use(renewRefusedCredentials(credentials))
 * ```
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
export function renewRefusedCredentials<Input extends object, Output extends object>(
  provider: Pick<CognitoCredentialProvider, "invalidate">,
): Pluggable<Input, Output> {
  const keys = new WeakMap<HandlerExecutionContext, string>()
  return {
    applyToStack: (stack) => {
      stack.add(
        (next, context) => async (args) => {
          try {
            return await next(args)
          } catch (error) {
            const key = isRefusal(error) ? keys.get(context) : undefined
            if (key === undefined || !provider.invalidate(key) || !canBeSentAgain(args.request)) throw error
            return next(args)
          }
        },
        // Around the SDK's own retries and the signing, which come in the step after this one.
        { name: "renewRefusedCredentials", step: "build", priority: "low", override: true },
      )
      stack.add(
        (next, context) => (args) => {
          const key = accessKeyOf(args.request)
          if (key !== undefined) keys.set(context, key)
          return next(args)
        },
        { name: "noteAccessKey", step: "deserialize", priority: "low", override: true },
      )
    },
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && refusals.has(error.name)
}

function canBeSentAgain(request: unknown): boolean {
  const body = isRecord(request) ? request.body : undefined
  return body === undefined || body === null || typeof body === "string" || ArrayBuffer.isView(body)
}

function accessKeyOf(request: unknown): string | undefined {
  const headers = isRecord(request) ? request.headers : undefined
  const authorization = isRecord(headers) ? headers.authorization : undefined
  return typeof authorization === "string" ? /Credential=([^/\s]+)\//.exec(authorization)?.[1] : undefined
}
