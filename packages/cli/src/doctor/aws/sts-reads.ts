import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import type { AwsReader } from "./aws-reader.ts"
import { readingOf } from "./reading-of.ts"
import type { ReaderConfig } from "./sdk-reader.ts"
import { unknownAnswer } from "./unknown-answer.ts"

/** What STS tells. */
export function stsReads({ clientConfig, signal }: ReaderConfig): Pick<AwsReader, "caller" | "close"> {
  const client = new STSClient(clientConfig)
  return {
    caller: () =>
      readingOf("sts:GetCallerIdentity", async () => {
        const { Account = "", Arn = "" } = await client.send(new GetCallerIdentityCommand({}), {
          abortSignal: signal(),
        })
        if (!/^\d{12}$/.test(Account)) throw unknownAnswer()
        return { accountId: Account, arn: Arn }
      }),
    close: () => client.destroy(),
  }
}
