import { parsePolicy } from "@claimbridge/trust"
import type { AccessKey } from "../../src/world/access-key.ts"
import type { Account, Role } from "../../src/world/account.ts"
import { createWorld } from "../../src/world/create-world.ts"
import type { Keyring } from "../../src/world/keyring.ts"
import type { Session } from "../../src/world/session.ts"
import type { World } from "../../src/world/world.ts"

const NO_KEYS: Keyring = {
  get github(): never {
    throw new Error("This world has no keys")
  },
  get cognito(): never {
    throw new Error("This world has no keys")
  },
  signingKey() {
    throw new Error("This world has no keys")
  },
  sourceFor() {
    throw new Error("This world has no keys")
  },
}

/** A world at a fixed time, without keys, with one empty account. */
export function aWorld(options: { readonly now?: string; readonly admin?: AccessKey } = {}): World {
  const nowMs = Date.parse(options.now ?? "2026-11-22T12:00:00Z")
  const world = createWorld({ region: "us-east-1", clock: { now: () => nowMs }, keyring: NO_KEYS })
  const account = anAccount(options.admin ?? { accessKeyId: "AKIAADMIN", secretAccessKey: "made-up" })
  world.accounts.set(account.id, account)
  return world
}

function anAccount(admin: AccessKey): Account {
  return {
    id: "111122223333",
    admin,
    oidcProviders: new Map(),
    roles: new Map(),
    managedPolicies: new Map(),
    stacks: new Map(),
  }
}

/** A role whose identity policy is the given statement. */
export function aRole(statement: object | undefined): Role {
  const trustStatement = { Effect: "Allow", Principal: "*", Action: "sts:AssumeRole" }
  const trustDocument = JSON.stringify({ Version: "2012-10-17", Statement: [trustStatement] })
  const policies = statement
    ? [{ name: "inline", policy: parsePolicy({ Version: "2012-10-17", Statement: [statement] }, { kind: "identity" }) }]
    : []
  return {
    arn: "arn:aws:iam::111122223333:role/deploy",
    accountId: "111122223333",
    name: "deploy",
    path: "/",
    id: "AROAROLE",
    created: new Date("2026-11-22T12:00:00Z"),
    trustPolicy: parsePolicy(trustDocument, { kind: "trust" }),
    trustDocument,
    policies,
    maxSessionDurationSeconds: 3600,
    tags: {},
  }
}

/** A session of a role, known to the world. */
export function aSession(world: World, overrides: Partial<Session> = {}): Session {
  const session: Session = {
    accessKeyId: "ASIASESSION",
    secretAccessKey: "also-made-up",
    sessionToken: "opaque-session-token",
    expiration: new Date(world.clock.now() + 3_600_000),
    issued: new Date(world.clock.now()),
    role: aRole(undefined),
    roleSessionName: "run-1",
    arn: "arn:aws:sts::111122223333:assumed-role/deploy/run-1",
    assumedRoleId: "AROAROLE:run-1",
    tags: {},
    transitiveTagKeys: [],
    federation: {},
    chained: false,
    ...overrides,
  }
  world.sessions.set(session.accessKeyId, session)
  return session
}
