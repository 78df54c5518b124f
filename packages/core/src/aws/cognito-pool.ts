import type { CognitoIdentityClient, Credentials } from "@aws-sdk/client-cognito-identity"
import { ClaimbridgeError, type ErrorDetails } from "../errors/claimbridge-error.ts"
import type { Exchange } from "../flows/exchange.ts"
import { type AwsCall, callAws } from "./call-aws.ts"
import { cognitoRefusals } from "./cognito-refusals.ts"
import { innerClientConfig } from "./inner-client-config.ts"
import { loadSdk } from "./load-sdk.ts"

/** What a pool is asked with. */
export interface PoolCall {
  readonly exchange: Exchange
  readonly region: string
  readonly logins: Record<string, string>
  readonly facts: ErrorDetails
}

/** Keys as Cognito spells them. */
export interface CognitoKeys {
  readonly AccessKeyId: string
  readonly SecretKey: string
  readonly SessionToken: string
  readonly Expiration: Date
}

/** The pool's own token, and the identity that it is for: another than was asked for when two were merged. */
export interface OpenIdToken {
  readonly openIdToken: string
  readonly identityId: string
}

/** The identity pool's operations that an exchange needs, all unsigned. */
export interface CognitoPool {
  getId(identityPoolId: string, accountId: string | undefined): Promise<string>
  getOpenIdToken(identityId: string): Promise<OpenIdToken>
  getCredentials(identityId: string, customRoleArn: string | undefined): Promise<CognitoKeys & { identityId: string }>
}

/** Loads the Cognito client and gives it the exchange's settings. */
export async function openPool(call: PoolCall): Promise<CognitoPool> {
  const sdk = await loadSdk(call.exchange, () => import("./cognito-sdk.ts"))
  const config = await innerClientConfig(call.exchange, "COGNITO_IDENTITY", call.region)
  const client: CognitoIdentityClient = new sdk.CognitoIdentityClient(config)
  const { logins: Logins } = call
  const ask = <T>(step: string, send: () => Promise<T>): Promise<T> => callAws(awsCall(call, step), send)
  return {
    getId: (IdentityPoolId, AccountId) =>
      ask("GetId", async () => {
        const command = new sdk.GetIdCommand({ IdentityPoolId, Logins, ...(AccountId && { AccountId }) })
        const { IdentityId } = await client.send(command)
        return IdentityId ?? incomplete(call, "GetId", "IdentityId")
      }),
    getOpenIdToken: (IdentityId) =>
      ask("GetOpenIdToken", async () => {
        const answer = await client.send(new sdk.GetOpenIdTokenCommand({ IdentityId, Logins }))
        const openIdToken = answer.Token ?? incomplete(call, "GetOpenIdToken", "Token")
        return { openIdToken, identityId: answer.IdentityId ?? IdentityId }
      }),
    getCredentials: (IdentityId, CustomRoleArn) =>
      ask("GetCredentialsForIdentity", async () => {
        const input = { IdentityId, Logins, ...(CustomRoleArn && { CustomRoleArn }) }
        const answer = await client.send(new sdk.GetCredentialsForIdentityCommand(input))
        if (!isComplete(answer.Credentials)) return incomplete(call, "GetCredentialsForIdentity", "Credentials")
        return { ...answer.Credentials, identityId: answer.IdentityId ?? IdentityId }
      }),
  }
}

function awsCall({ exchange, facts }: PoolCall, step: string): AwsCall {
  return { exchange, step, facts, service: "Amazon Cognito", refusals: cognitoRefusals }
}

function isComplete(keys: Credentials | undefined): keys is CognitoKeys {
  if (!keys?.AccessKeyId || !keys.SecretKey || !keys.SessionToken) return false
  return keys.Expiration instanceof Date && !Number.isNaN(keys.Expiration.getTime())
}

function incomplete({ exchange, facts }: PoolCall, step: string, field: string): never {
  const answer = `${field} is missing or incomplete`
  const { host } = exchange.progress
  throw new ClaimbridgeError("ERR_UNEXPECTED_ANSWER", { ...facts, step, host, answer, requestId: "(none)" })
}
