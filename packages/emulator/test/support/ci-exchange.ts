import { randomInt } from "node:crypto"
import { CognitoIdentityClient, GetIdCommand, GetOpenIdTokenCommand } from "@aws-sdk/client-cognito-identity"
import { AssumeRoleWithWebIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import type { CiJob, Emulator } from "../../src/index.ts"
import { ciTemplate } from "./ci-template.ts"

const AUDIENCE = "cognito-identity.amazonaws.com"

export interface CiAccess {
  /** What the IAM OIDC provider allows. Default: the audience of a Cognito pool. */
  readonly clientId?: string
  /** Tag to claim. */
  readonly tags: Readonly<Record<string, string>>
}

/** A pool that trusts a job's issuer, and the basic flow through it: gives the tags of the session. */
export function basicExchange(
  emulator: Emulator,
  job: CiJob,
  { clientId = AUDIENCE, tags }: CiAccess,
): (token: string) => Promise<unknown> {
  const template = { body: ciTemplate(job.issuer, clientId, tags) }
  const { PoolId, BasicArn } = emulator.deploy({ accountId: anAccountId(), template }).outputs
  const client = { region: "us-east-1", requestHandler: emulator.requestHandler, maxAttempts: 1 }
  return async (token) => {
    const Logins = { [job.issuer.replace("https://", "")]: token }
    const cognito = new CognitoIdentityClient(client)
    const { IdentityId } = await cognito.send(new GetIdCommand({ IdentityPoolId: PoolId, Logins }))
    const { Token: WebIdentityToken } = await cognito.send(new GetOpenIdTokenCommand({ IdentityId, Logins }))
    const input = { RoleArn: BasicArn, RoleSessionName: "job", WebIdentityToken }
    await new STSClient(client).send(new AssumeRoleWithWebIdentityCommand(input))
    return emulator.events.at(-1)?.requestParameters.principalTags
  }
}

/** The direct flow, with the token as it is: gives the session's tags. */
export function directExchange(emulator: Emulator, job: CiJob, clientId: string): (token: string) => Promise<unknown> {
  const template = { body: ciTemplate(job.issuer, clientId, {}) }
  const { DirectArn: RoleArn } = emulator.deploy({ accountId: anAccountId(), template }).outputs
  const sts = new STSClient({ region: "us-east-1", requestHandler: emulator.requestHandler, maxAttempts: 1 })
  return async (WebIdentityToken) => {
    await sts.send(new AssumeRoleWithWebIdentityCommand({ RoleArn, RoleSessionName: "job", WebIdentityToken }))
    return emulator.events.at(-1)?.requestParameters.principalTags
  }
}

/** Another one each time, so that templates with the same names can stand side by side. */
function anAccountId(): string {
  return String(randomInt(100_000_000_000, 200_000_000_000))
}
