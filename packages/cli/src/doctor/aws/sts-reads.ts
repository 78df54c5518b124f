import { GetCallerIdentityCommand, type STSClient } from "@aws-sdk/client-sts"
import type { AwsReader } from "./aws-reader.ts"
import { readingOf } from "./reading-of.ts"
import { unknownAnswer } from "./unknown-answer.ts"

/** What STS tells. */
export function stsReads(client: STSClient, signal: () => AbortSignal): Pick<AwsReader, "caller"> {
  return {
    caller: () =>
      readingOf("sts:GetCallerIdentity", async () => {
        const { Account = "", Arn = "" } = await client.send(new GetCallerIdentityCommand({}), {
          abortSignal: signal(),
        })
        if (!/^\d{12}$/.test(Account)) throw unknownAnswer()
        return { accountId: Account, arn: Arn }
      }),
  }
}
