import {
  CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
} from "@aws-sdk/client-cognito-identity"
import { AssumeRoleWithWebIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import type { AccessTest } from "../../src/index.ts"
import { createPlan } from "../../src/plan/create-plan.ts"
import { issuerOfTest } from "../../src/tests/issuer-of-test.ts"
import { jobClaims } from "../../src/tests/job-claims.ts"
import { sessionNamesOf } from "../../src/tests/session-names-of.ts"
import type { DeployedModel } from "./deploy-model.ts"

/** What clients of AWS sign with. */
export interface SessionCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
}

/** Exchanges a token of a test's job for credentials of a role, with AWS's own clients. */
export async function exchange(
  deployed: DeployedModel,
  test: AccessTest,
  roleArn: string,
): Promise<SessionCredentials> {
  const { model, emulator, poolId } = deployed
  const client = { region: model.pool.region, requestHandler: emulator.requestHandler, maxAttempts: 1 }
  const cognito = new CognitoIdentityClient(client)
  const Logins = await loginsOf(deployed, test)
  const { IdentityId } = await cognito.send(new GetIdCommand({ IdentityPoolId: poolId, Logins }))
  if (model.pool.flow === "enhanced") {
    const input = { IdentityId, Logins, CustomRoleArn: roleArn }
    const { Credentials } = await cognito.send(new GetCredentialsForIdentityCommand(input))
    return toCredentials({ ...Credentials, SecretAccessKey: Credentials?.SecretKey })
  }
  const { Token } = await cognito.send(new GetOpenIdTokenCommand({ IdentityId, Logins }))
  const [RoleSessionName] = sessionNamesOf(test, createPlan(model).context)
  const { Credentials } = await new STSClient(client).send(
    new AssumeRoleWithWebIdentityCommand({ RoleArn: roleArn, RoleSessionName, WebIdentityToken: Token }),
  )
  return toCredentials(Credentials ?? {})
}

async function loginsOf({ model, tokens }: DeployedModel, test: AccessTest): Promise<Record<string, string>> {
  const issuer = issuerOfTest(test, createPlan(model).context)
  if (!issuer) throw new Error("the test has no issuer")
  const [aud] = issuer.audiences
  return { [issuer.login]: await tokens.sign({ ...jobClaims(test, issuer), aud }) }
}

interface Keys {
  readonly AccessKeyId?: string | undefined
  readonly SecretAccessKey?: string | undefined
  readonly SessionToken?: string | undefined
}

function toCredentials({ AccessKeyId = "", SecretAccessKey = "", SessionToken = "" }: Keys): SessionCredentials {
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
}
