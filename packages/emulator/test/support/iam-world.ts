import { CognitoIdentityClient } from "@aws-sdk/client-cognito-identity"
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from "@aws-sdk/client-iam"
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts"
import { createEmulator, type Emulator } from "../../src/index.ts"

export const ACCOUNT = "111122223333"
export const LOGIN = "token.actions.githubusercontent.com"
export const PROVIDER_ARN: string = `arn:aws:iam::${ACCOUNT}:oidc-provider/${LOGIN}`

/** AWS's own clients, with the keys of an administrator, on an emulator with an empty account. */
export interface IamWorld {
  readonly emulator: Emulator
  readonly iam: IAMClient
  readonly cognito: CognitoIdentityClient
  readonly sts: STSClient
}

export function iamWorld(): IamWorld {
  const emulator = createEmulator({ accounts: [{ accountId: ACCOUNT }] })
  return { emulator, ...clientsOf(emulator, emulator.adminCredentials(ACCOUNT)) }
}

interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

function clientsOf(emulator: Emulator, credentials: Keys): Omit<IamWorld, "emulator"> {
  const config = { region: "us-east-1", requestHandler: emulator.requestHandler, maxAttempts: 1, credentials }
  return { iam: new IAMClient(config), cognito: new CognitoIdentityClient(config), sts: new STSClient(config) }
}

/** A policy document of one statement; the statement is only what differs from `Effect: Allow`. */
export function documentOf(statement: object): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", ...statement }] })
}

/** Trusts the account itself. */
export const ACCOUNT_TRUST: string = documentOf({ Principal: { AWS: ACCOUNT }, Action: "sts:AssumeRole" })

/** The clients of somebody whose role may do what the statement says, within a boundary if there is one. */
export async function clientsWith(world: IamWorld, statement?: object, boundary?: string): Promise<IamWorld> {
  const { emulator, iam, sts } = world
  const role = { RoleName: "reader", AssumeRolePolicyDocument: ACCOUNT_TRUST, PermissionsBoundary: boundary }
  const { Role } = await iam.send(new CreateRoleCommand(role))
  if (statement) {
    const policy = { RoleName: "reader", PolicyName: "may", PolicyDocument: documentOf(statement) }
    await iam.send(new PutRolePolicyCommand(policy))
  }
  const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn: Role?.Arn, RoleSessionName: "doctor" }))
  const { AccessKeyId = "", SecretAccessKey = "", SessionToken = "" } = Credentials ?? {}
  const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
  return { emulator, ...clientsOf(emulator, credentials) }
}
