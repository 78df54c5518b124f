import { parsePolicy } from "@claimbridge/trust"
import type { GivenClaims } from "../../src/issuer/github-claims.ts"
import { createIssuerState } from "../../src/issuer/issuer-state.ts"
import { type MintTokenOptions, mintToken } from "../../src/issuer/mint-token.ts"
import { cognitoIdentityOperations } from "../../src/operations/cognito-identity/index.ts"
import type { OperationContext } from "../../src/operations/operation.ts"
import { createKeyring } from "../../src/tokens/create-keyring.ts"
import type { OidcProvider, Role } from "../../src/world/account.ts"
import type { Caller } from "../../src/world/caller.ts"
import { ensureAccount } from "../../src/world/create-account.ts"
import type { Keyring } from "../../src/world/keyring.ts"
import type { OpenBehaviors } from "../../src/world/open-behaviors.ts"
import type { Pool } from "../../src/world/pool.ts"
import { SecretIndex } from "../../src/world/secret-index.ts"
import type { World } from "../../src/world/world.ts"

export const ACCOUNT = "111122223333"
export const OTHER_ACCOUNT = "444455556666"
export const NOW = 1_790_000_000
export const GITHUB = "token.actions.githubusercontent.com"
export const GITHUB_ARN: string = `arn:aws:iam::${ACCOUNT}:oidc-provider/${GITHUB}`
export const POOL_ID = "eu-west-1:11111111-2222-3333-4444-555555555555"
export const POOL_ARN: string = `arn:aws:cognito-identity:eu-west-1:${ACCOUNT}:identitypool/${POOL_ID}`
export const AUDIENCE = "cognito-identity.amazonaws.com"

const OPEN: OpenBehaviors = {
  nonStringClaims: "drop",
  emptyClaims: "drop",
  illegalTagValues: "refuse",
  cognitoSessionDuration: "role-maximum",
  ecdsaLogins: "refuse",
  customRoleWithoutMapping: "refuse",
  unsetPrincipalTagMap: "not-found",
}

/** One keyring for a whole test file: RSA keys take time. */
export function cognitoKeyring(issuerLocations: Readonly<Record<string, string>> = {}): Keyring {
  return createKeyring({ githubIssuer: `https://${GITHUB}`, issuerLocations, fetch })
}

export interface WorldPlan {
  readonly open?: Partial<OpenBehaviors>
  readonly pool?: Partial<Pool>
}

/** An account with GitHub's provider, and a pool that lists it. */
export function cognitoWorld(keyring: Keyring, { open, pool }: WorldPlan = {}): World {
  const world: World = {
    partition: "aws",
    region: "eu-west-1",
    clock: { now: () => NOW * 1000 },
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
  addProvider(world)
  world.pools.set(POOL_ID, { ...aPool(), ...pool })
  return world
}

function aPool(): Pool {
  return {
    id: POOL_ID,
    arn: POOL_ARN,
    accountId: ACCOUNT,
    region: "eu-west-1",
    name: "ci",
    allowUnauthenticatedIdentities: false,
    openIdConnectProviderArns: [GITHUB_ARN],
    tags: {},
    roles: {},
    roleMappings: new Map(),
    principalTagMaps: new Map(),
    identities: new Map(),
    identityIdByLogin: new Map(),
  }
}

/** The pool of `cognitoWorld`. */
export function poolOf(world: World): Pool {
  const pool = world.pools.get(POOL_ID)
  if (!pool) throw new Error("The world has no pool")
  return pool
}

/** Adds a provider to the account; GitHub's without more. */
export function addProvider(world: World, url: string = `https://${GITHUB}`): OidcProvider {
  const login = url.replace(/^https?:\/\//, "")
  const arn = `arn:aws:iam::${ACCOUNT}:oidc-provider/${login}`
  const made = { thumbprints: [], tags: {}, created: new Date(NOW * 1000) }
  const provider = { arn, accountId: ACCOUNT, url, login, clientIds: [AUDIENCE], ...made }
  ensureAccount(world, ACCOUNT).oidcProviders.set(arn, provider)
  return provider
}

/** Adds a role that trusts the pool. */
export function addPoolRole(world: World, name: string, accountId: string = ACCOUNT): Role {
  const statement = {
    Effect: "Allow",
    Principal: { Federated: "cognito-identity.amazonaws.com" },
    Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    Condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": POOL_ID } },
  }
  return addRole(world, { name, accountId, statement })
}

interface RolePlan {
  readonly name: string
  readonly accountId?: string
  /** The statement of the trust policy. */
  readonly statement: object
}

export function addRole(world: World, { name, accountId = ACCOUNT, statement }: RolePlan): Role {
  const trustDocument = JSON.stringify({ Version: "2012-10-17", Statement: [statement] })
  const role: Role = {
    arn: `arn:aws:iam::${accountId}:role/${name}`,
    accountId,
    name,
    path: "/",
    id: `AROA${name.toUpperCase()}`,
    created: new Date(NOW * 1000),
    trustPolicy: parsePolicy(trustDocument, { kind: "trust" }),
    trustDocument,
    policies: [],
    maxSessionDurationSeconds: 3600,
    tags: {},
  }
  ensureAccount(world, accountId).roles.set(name, role)
  return role
}

/** A token of GitHub's for this world's time and for Cognito. */
export function aToken(world: World, claims: GivenClaims = {}, options: MintTokenOptions = {}): Promise<string> {
  const { keyring, clock } = world
  const state = createIssuerState({ keyring, clock, githubIssuer: `https://${GITHUB}`, baseUrl: () => undefined })
  return mintToken(state, { aud: AUDIENCE, ...claims }, options)
}

export interface CallOptions {
  readonly caller?: Caller
  readonly host?: string
  readonly explain?: OperationContext["explain"]
}

/** Calls an operation as a door would, with its output as plain data. */
export async function call(world: World, operation: string, given: CallInput): Promise<Record<string, unknown>> {
  const found = cognitoIdentityOperations.find(({ name }) => name === operation)
  if (!found) throw new Error(`No operation ${operation}`)

  const { caller, host = "127.0.0.1:4566", explain = () => {}, ...input } = given
  const request = { method: "POST", host, rawPath: "/", rawQuery: "", headers: {}, body: new Uint8Array() }
  const requestId = "00000000-0000-0000-0000-000000000001"
  const context = { world, request, requestId, region: "eu-west-1", explain, explainRefusal: () => {} }
  return { ...(await found.run({ ...context, ...(caller && { caller }) }, input)) }
}

export type CallInput = CallOptions & Readonly<Record<string, unknown>>

export function adminOf(world: World, accountId: string = ACCOUNT): Caller {
  const account = ensureAccount(world, accountId)
  return { kind: "admin", account, arn: `arn:aws:iam::${accountId}:user/emulator-admin`, userId: "AIDAADMIN" }
}

/** The id of the identity that GitHub's token without more has. */
export async function anIdentityId(world: World, claims: GivenClaims = {}): Promise<string> {
  const { IdentityId } = await call(world, "GetId", {
    IdentityPoolId: POOL_ID,
    Logins: { [GITHUB]: await aToken(world, claims) },
  })
  return String(IdentityId)
}

/** The claims of a token, unverified. */
export function claimsOf(token: unknown): Record<string, unknown> {
  const payload = Buffer.from(String(token).split(".")[1] ?? "", "base64url").toString()
  return JSON.parse(payload)
}
