import { CognitoIdentityClient, GetIdCommand, GetOpenIdTokenCommand } from "@aws-sdk/client-cognito-identity"
import { AssumeRoleWithWebIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import { createEmulator, type Emulator } from "../../src/index.ts"
import { refusalTemplate } from "./refusal-template.ts"

export const githubLogin = "token.actions.githubusercontent.com"
export const accountId = "111122223333"

/** AWS's own clients on an emulator without sockets. */
export interface RefusalWorld {
  readonly emulator: Emulator
  readonly cognito: CognitoIdentityClient
  readonly admin: CognitoIdentityClient
  readonly sts: STSClient
  readonly poolId: string
  /** By logical id. */
  readonly roleArns: ReadonlyMap<string, string>
}

export function refusalWorld(): RefusalWorld {
  const emulator = createEmulator()
  const { pools, roles } = emulator.deploy({ accountId, template: { body: refusalTemplate } })
  const config = { region: "us-east-1", requestHandler: emulator.requestHandler, maxAttempts: 1 }
  return {
    emulator,
    cognito: new CognitoIdentityClient(config),
    admin: new CognitoIdentityClient({ ...config, credentials: emulator.adminCredentials(accountId) }),
    sts: new STSClient(config),
    poolId: pools.find(({ logicalId }) => logicalId === "Pool")?.id ?? "",
    roleArns: new Map(roles.map(({ logicalId, arn }) => [logicalId, arn])),
  }
}

export function getId({ cognito, poolId }: RefusalWorld, token: string, login: string = githubLogin): Promise<unknown> {
  return cognito.send(new GetIdCommand({ IdentityPoolId: poolId, Logins: { [login]: token } }))
}

/** A good CI token's way to an open ID token. */
export async function openIdToken(world: RefusalWorld, claims: object = {}): Promise<string> {
  const token = await world.emulator.mintToken({ ...claims }, { audience: "cognito-identity.amazonaws.com" })
  const Logins = { [githubLogin]: token }
  const { IdentityId } = await world.cognito.send(new GetIdCommand({ IdentityPoolId: world.poolId, Logins }))
  const { Token = "" } = await world.cognito.send(new GetOpenIdTokenCommand({ IdentityId, Logins }))
  return Token
}

interface AssumeInput {
  readonly role: string
  readonly sessionName?: string
  readonly durationSeconds?: number
}

export function assume(world: RefusalWorld, token: string, input: AssumeInput): Promise<unknown> {
  const { role, sessionName = "job", durationSeconds } = input
  const RoleArn = world.roleArns.get(role) ?? role
  const command = { RoleArn, RoleSessionName: sessionName, WebIdentityToken: token, DurationSeconds: durationSeconds }
  return world.sts.send(new AssumeRoleWithWebIdentityCommand(command))
}
