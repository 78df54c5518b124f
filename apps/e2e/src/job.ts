import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3"
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import type { CognitoCredentialProvider } from "@claimbridge/core"
import type { SessionFacts } from "./report.ts"

/** What a job does with its session. */
export interface Job {
  /** Gets credentials. Gives the time when they end, ISO 8601. */
  exchange(): Promise<string | undefined>
  whoAmI(): Promise<SessionFacts>
  put(bucket: string, key: string, body: string): Promise<void>
  get(bucket: string, key: string): Promise<string>
  close(): void
}

/** AWS clients as a deployment script would make them, with the credentials of the job that runs it. */
export function createJob(region: string, credentials: CognitoCredentialProvider): Job {
  const s3 = new S3Client({ region, credentials })
  const sts = new STSClient({ region, credentials: s3.config.credentials })
  return {
    exchange: async () => {
      const { expiration } = await s3.config.credentials()
      return expiration?.toISOString()
    },
    whoAmI: async () => {
      const { Arn = "", Account = "", UserId = "" } = await sts.send(new GetCallerIdentityCommand({}))
      return { arn: Arn, accountId: Account, userId: UserId }
    },
    put: async (bucket, key, body) => {
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: "text/plain" }))
    },
    get: async (bucket, key) => {
      const answer = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
      return (await answer.Body?.transformToString()) ?? ""
    },
    close: () => {
      s3.destroy()
      sts.destroy()
    },
  }
}
