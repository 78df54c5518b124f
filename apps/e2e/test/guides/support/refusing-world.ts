import { CognitoIdentityClient, GetIdCommand, GetOpenIdTokenCommand } from "@aws-sdk/client-cognito-identity"
import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  AssumeRoleWithWebIdentityCommand,
  type Credentials,
  STSClient,
} from "@aws-sdk/client-sts"
import { createEmulator, type Emulator } from "@claimbridge/emulator"
import { house } from "./house.ts"
import { refusingTemplate } from "./refusing-template.ts"

const login = house.issuer.replace("https://", "")

/** Keys, as AWS's own clients take them. */
interface SessionKeys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
}

/** AWS's own clients, and an AWS that is set up wrong in every way. */
export interface RefusingWorld {
  readonly emulator: Emulator
  readonly cognito: CognitoIdentityClient
  readonly clientConfig: {
    readonly region: string
    readonly requestHandler: Emulator["requestHandler"]
    readonly maxAttempts: 1
  }
  /** A pool's id, or a role's ARN, by its logical id. */
  id(name: string): string
  /** Lets time go by, for AWS alone. */
  advance(minutes: number): void
  /** A token for the pool, unless told otherwise. */
  token(claims?: object, options?: object): Promise<string>
  getId(token: string, options?: { readonly pool?: string; readonly key?: string }): Promise<string>
  openIdToken(pool: string, claims?: object): Promise<string>
  assume(role: string, token: string, options?: { readonly name?: string; readonly seconds?: number }): Promise<unknown>
  /** Credentials of the role `Open`. */
  session(): Promise<SessionKeys>
  /** From a session of the role `Open` to `Target`. */
  hop(input: Partial<AssumeRoleCommandInput>): Promise<unknown>
  /** From there, with the same input, to `Target` again. */
  hopTwice(input: Partial<AssumeRoleCommandInput>): Promise<unknown>
}

export function refusingWorld(): RefusingWorld {
  let offsetMs = 0
  const clock = { now: () => Date.now() + offsetMs }
  const emulator = createEmulator({ region: house.region, clock })
  const { pools, roles } = emulator.deploy({ accountId: house.accountId, template: { body: refusingTemplate } })
  const clientConfig = { region: house.region, requestHandler: emulator.requestHandler, maxAttempts: 1 } as const
  const cognito = new CognitoIdentityClient(clientConfig)
  const sts = new STSClient(clientConfig)
  const ids = new Map([
    ...pools.map((one) => [one.logicalId, one.id] as const),
    ...roles.map((one) => [one.logicalId, one.arn] as const),
  ])
  const id = (name: string) => ids.get(name) ?? name

  const world: RefusingWorld = {
    emulator,
    cognito,
    clientConfig,
    id,
    advance(minutes) {
      offsetMs += minutes * 60_000
    },
    token: (claims = {}, options = {}) =>
      emulator.mintToken({ ...claims }, { audience: "cognito-identity.amazonaws.com", ...options }),
    async getId(token, { pool = "Pool", key = login } = {}) {
      const { IdentityId = "" } = await cognito.send(
        new GetIdCommand({ IdentityPoolId: id(pool), Logins: { [key]: token } }),
      )
      return IdentityId
    },
    async openIdToken(pool, claims = {}) {
      const token = await world.token(claims)
      const IdentityId = await world.getId(token, { pool })
      const { Token = "" } = await cognito.send(new GetOpenIdTokenCommand({ IdentityId, Logins: { [login]: token } }))
      return Token
    },
    assume: (role, token, { name = "job", seconds } = {}) =>
      sts.send(
        new AssumeRoleWithWebIdentityCommand({
          RoleArn: id(role),
          RoleSessionName: name,
          WebIdentityToken: token,
          DurationSeconds: seconds,
        }),
      ),
    async session() {
      const WebIdentityToken = await world.openIdToken("Pool")
      const input = { RoleArn: id("Open"), RoleSessionName: "job", WebIdentityToken }
      return keysOf((await sts.send(new AssumeRoleWithWebIdentityCommand(input))).Credentials)
    },
    hop: async (input) => assumeTarget(await world.session(), input),
    async hopTwice(input) {
      const { Credentials } = await assumeTarget(await world.session(), input)
      return assumeTarget(keysOf(Credentials), input)
    },
  }
  return world

  function assumeTarget(credentials: SessionKeys, input: Partial<AssumeRoleCommandInput>) {
    const target = { RoleArn: id("Target"), RoleSessionName: "hop", ...input }
    return new STSClient({ ...clientConfig, credentials }).send(new AssumeRoleCommand(target))
  }
}

function keysOf({ AccessKeyId = "", SecretAccessKey = "", SessionToken = "" }: Partial<Credentials> = {}) {
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
}
