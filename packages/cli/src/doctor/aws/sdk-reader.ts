import { type ClientOptions, createAwsClients } from "../../aws/aws-clients.ts"
import type { Io } from "../../io.ts"
import type { AwsReader } from "./aws-reader.ts"
import { cognitoReads } from "./cognito-reads.ts"
import { iamReads } from "./iam-reads.ts"
import { stsReads } from "./sts-reads.ts"

/** Where the AWS side is read, and how long each answer may take. */
export interface ReaderOptions extends Pick<Io, "env">, Omit<ClientOptions, "maxAttempts"> {}

/** Reads AWS through its SDK. */
export function sdkReader({ env, region, timeoutMs }: ReaderOptions): AwsReader {
  const clients = createAwsClients({ env }, { region, timeoutMs, maxAttempts: 2 })
  const signal = (): AbortSignal => AbortSignal.timeout(timeoutMs)
  return {
    ...stsReads(clients.sts, signal),
    ...cognitoReads(clients.cognito, signal),
    ...iamReads(clients.iam, signal),
    close: () => clients[Symbol.dispose](),
  }
}
