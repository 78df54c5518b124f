import { randomBytes } from "node:crypto"
import { parsePolicy } from "@claimbridge/trust"
import type { OperationContext } from "../../src/operations/operation.ts"
import type { OidcProvider, Role } from "../../src/world/account.ts"
import type { Caller } from "../../src/world/caller.ts"
import { ensureAccount } from "../../src/world/create-account.ts"
import type { Keyring } from "../../src/world/keyring.ts"
import type { OpenBehaviors } from "../../src/world/open-behaviors.ts"
import { SecretIndex } from "../../src/world/secret-index.ts"
import type { Session } from "../../src/world/session.ts"
import type { World } from "../../src/world/world.ts"
import { GITHUB, NOW_SECONDS, POOL_ID } from "./sts-token.ts"

export const ACCOUNT = "111122223333"
export const OTHER_ACCOUNT = "444455556666"

const OPEN: OpenBehaviors = {
  nonStringClaims: "drop",
  emptyClaims: "drop",
  illegalTagValues: "refuse",
  cognitoSessionDuration: "role-maximum",
  ecdsaLogins: "refuse",
  customRoleWithoutMapping: "refuse",
  unsetPrincipalTagMap: "not-found",
}

export function stsWorld(keyring: Keyring, open: Partial<OpenBehaviors> = {}): World {
  const world: World = {
    partition: "aws",
    region: "eu-west-1",
    clock: { now: () => NOW_SECONDS * 1000 },
    keyring,
    longestSessionSeconds: Number.POSITIVE_INFINITY,
    openBehaviors: { ...OPEN, ...open },
    accounts: new Map(),
    pools: new Map(),
    buckets: new Map(),
    sessions: new Map(),
    secrets: new SecretIndex(100),
    events: [],
  }
  ensureAccount(world, ACCOUNT)
  ensureAccount(world, OTHER_ACCOUNT)
  return world
}

export function addProvider(
  world: World,
  url: string = GITHUB,
  clientIds: readonly string[] = ["sts.amazonaws.com"],
): OidcProvider {
  const login = url.replace(/^https?:\/\//, "")
  const arn = `arn:aws:iam::${ACCOUNT}:oidc-provider/${login}`
  const made = { thumbprints: [], tags: {}, created: new Date(NOW_SECONDS * 1000) }
  const provider = { arn, accountId: ACCOUNT, url, login, clientIds, ...made }
  ensureAccount(world, ACCOUNT).oidcProviders.set(provider.arn, provider)
  return provider
}

export interface RolePlan extends Partial<Omit<Role, "created" | "trustPolicy" | "trustDocument" | "policies">> {
  readonly trust: object
  readonly policy?: object
}

export function addRole(world: World, { trust, policy, ...role }: RolePlan): Role {
  const { accountId = ACCOUNT, name = "deploy" } = role
  const added: Role = {
    arn: `arn:aws:iam::${accountId}:role/${name}`,
    accountId,
    name,
    path: "/",
    id: "AROAEXAMPLEROLEDEPLOY",
    created: new Date(NOW_SECONDS * 1000),
    maxSessionDurationSeconds: 3600,
    tags: {},
    ...role,
    trustPolicy: parsePolicy(trust, { kind: "trust" }),
    trustDocument: JSON.stringify(trust),
    policies: policy ? [{ name: "inline", policy: parsePolicy(policy, { kind: "identity" }) }] : [],
  }
  ensureAccount(world, accountId).roles.set(name, added)
  return added
}

/** A policy of one statement; the statement is only what differs from `Effect: Allow`. */
export function policyOf(...statements: readonly object[]): object {
  return { Version: "2012-10-17", Statement: statements.map((statement) => ({ Effect: "Allow", ...statement })) }
}

/** Trusts the pool, and forces the session name to be the truth. */
export function poolTrust(condition: object = {}): object {
  return policyOf({
    Principal: { Federated: "cognito-identity.amazonaws.com" },
    Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    Condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": POOL_ID, ...condition } },
  })
}

export interface ContextOptions {
  readonly caller?: Caller
  readonly explain?: OperationContext["explain"]
}

export function contextOf(world: World, { caller, explain = () => {} }: ContextOptions = {}): OperationContext {
  const request = { method: "POST", host: "sts.eu-west-1.amazonaws.com", rawPath: "/", rawQuery: "" }
  return {
    world,
    request: { ...request, headers: { "user-agent": "aws-cli/2" }, body: new Uint8Array() },
    requestId: "00000000-0000-4000-8000-000000000001",
    region: "eu-west-1",
    explain,
    explainRefusal: () => {},
    ...(caller && { caller }),
  }
}

export function adminOf(world: World, accountId: string = ACCOUNT): Caller {
  const account = ensureAccount(world, accountId)
  return { kind: "admin", account, arn: `arn:aws:iam::${accountId}:user/emulator-admin`, userId: "AIDAEXAMPLEADMIN" }
}

export function callerOf(world: World, session: Session): Caller {
  const account = ensureAccount(world, session.role.accountId)
  return { kind: "session", account, session, arn: session.arn, userId: session.assumedRoleId }
}

/** A session of a role, as if it had been assumed. */
export function sessionOf(role: Role, session: Partial<Session> = {}): Session {
  return {
    accessKeyId: "ASIAEXAMPLE",
    secretAccessKey: randomBytes(30).toString("base64"),
    sessionToken: randomBytes(30).toString("base64"),
    issued: new Date(NOW_SECONDS * 1000),
    expiration: new Date((NOW_SECONDS + 3600) * 1000),
    role,
    roleSessionName: "first",
    arn: `arn:aws:sts::${role.accountId}:assumed-role/${role.name}/first`,
    assumedRoleId: `${role.id}:first`,
    tags: {},
    transitiveTagKeys: [],
    federation: {},
    chained: false,
    ...session,
  }
}
