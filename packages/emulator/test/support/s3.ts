import { parsePolicy } from "@claimbridge/trust"
import { type CallLog, createCallLog } from "../../src/http/call-log.ts"
import { createHandler } from "../../src/http/create-handler.ts"
import { createFaultPlan } from "../../src/http/fault-plan.ts"
import { s3Service } from "../../src/operations/s3/s3-service.ts"
import { createQuotaMeter } from "../../src/quotas/quota-meter.ts"
import type { AccessKey } from "../../src/world/access-key.ts"
import type { Role } from "../../src/world/account.ts"
import type { Session } from "../../src/world/session.ts"
import type { World } from "../../src/world/world.ts"
import { type SigningPlan, signed } from "./sign.ts"
import { aRole, aSession, aWorld } from "./world.ts"

export const ADMIN: AccessKey = { accessKeyId: "AKIAADMIN", secretAccessKey: "made-up" }

export interface S3Plan {
  /** The one statement of the role. Default: none. */
  readonly identity?: object
  readonly session?: object
  readonly boundary?: object
  readonly bucket?: object
  readonly bucketAccountId?: string
  readonly tags?: Readonly<Record<string, string>>
}

export interface S3Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface S3World {
  readonly world: World
  readonly session: Session
  readonly calls: CallLog
  /** Signed with the session, unless the plan has another key. */
  ask(plan: Partial<SigningPlan>): Promise<S3Answer>
}

/** One bucket, `acme-artifacts`, and one session of a role. */
export function anS3World(plan: S3Plan = {}): S3World {
  const world = aWorld()
  addBucket(world, plan)
  const session = aSession(world, { role: roleOf(plan), tags: plan.tags ?? {}, ...sessionPolicies(plan) })
  const calls = createCallLog()
  const handle = createHandler({
    world,
    selectService: () => s3Service,
    calls,
    faults: createFaultPlan(),
    quotas: createQuotaMeter(new Map(), world.clock),
    elapsedMs: () => 0,
    onInternalError: (error) => {
      throw error
    },
  })
  return {
    world,
    session,
    calls,
    async ask(asked) {
      const request = signed({ key: session, service: "s3", method: "GET", ...asked })
      const { response } = await handle(request)
      return { status: response.status, headers: response.headers, body: Buffer.from(response.body).toString() }
    },
  }
}

function addBucket(world: World, { bucket, bucketAccountId = "111122223333" }: S3Plan): void {
  const policy = bucket && { policy: parsePolicy(document(bucket), { kind: "resource" }) }
  const stored = {
    name: "acme-artifacts",
    accountId: bucketAccountId,
    region: "us-east-1",
    objects: new Map(),
    ...policy,
  }
  world.buckets.set(stored.name, stored)
}

function roleOf({ identity, boundary }: S3Plan): Role {
  const permissionsBoundary = boundary && {
    name: "boundary",
    policy: parsePolicy(document(boundary), { kind: "identity" }),
  }
  return { ...aRole(identity), ...(permissionsBoundary && { permissionsBoundary }) }
}

function sessionPolicies({ session }: S3Plan): Pick<Session, "sessionPolicies"> {
  if (!session) return {}
  return { sessionPolicies: [{ name: "Policy", policy: parsePolicy(document(session), { kind: "session" }) }] }
}

function document(statement: object): object {
  return { Version: "2012-10-17", Statement: [statement] }
}
