import { parsePolicy } from "@claimbridge/trust"
import { describe, expect, it } from "vitest"
import { createCallLog } from "../../src/http/call-log.ts"
import { createHandler } from "../../src/http/create-handler.ts"
import { dynamodbService } from "../../src/http/dynamodb-service.ts"
import { createFaultPlan } from "../../src/http/fault-plan.ts"
import { createQuotaMeter } from "../../src/quotas/quota-meter.ts"
import { type SigningPlan, signed } from "../support/sign.ts"
import { aRole, aSession, aWorld } from "../support/world.ts"

const ALLOW = { Effect: "Allow", Action: "dynamodb:ListTables", Resource: "*" }
const DENIED =
  "User: arn:aws:sts::111122223333:assumed-role/deploy/run-1 is not authorized to perform: dynamodb:ListTables on resource: arn:aws:dynamodb:eu-west-1:111122223333:table/*"

interface Plan {
  readonly identity?: object
  readonly session?: object
  readonly expiration?: Date
  readonly signing?: Partial<SigningPlan>
}

/** What a role's session with these policies hears when it lists the tables of eu-west-1. */
async function ask({ identity, session, expiration, signing }: Plan): Promise<object> {
  const world = aWorld()
  const policies = session && [{ name: "Policy", policy: parsePolicy(documentOf(session), { kind: "session" }) }]
  const key = aSession(world, {
    role: aRole(identity),
    ...(policies && { sessionPolicies: policies }),
    ...(expiration && { expiration }),
  })
  const handle = createHandler({
    world,
    selectService: () => dynamodbService,
    calls: createCallLog(),
    faults: createFaultPlan(),
    quotas: createQuotaMeter(new Map(), world.clock),
    elapsedMs: () => 0,
    onInternalError(error) {
      throw error
    },
  })
  const headers = { "x-amz-target": "DynamoDB_20120810.ListTables" }
  const plan = { key, service: "dynamodb", region: "eu-west-1", headers, body: "{}", ...signing }
  const { response } = await handle(signed(plan))
  return { status: response.status, type: response.headers["content-type"], body: JSON.parse(String(response.body)) }
}

function documentOf(statement: object): object {
  return { Version: "2012-10-17", Statement: [statement] }
}

describe("ListTables", () => {
  it("gives no tables to a session that may ask", async () => {
    expect(await ask({ identity: ALLOW })).toEqual({
      status: 200,
      type: "application/x-amz-json-1.0",
      body: { TableNames: [] },
    })
  })

  it.each<{ name: string; plan: Plan; reason: string }>([
    { name: "nothing", plan: {}, reason: "because no identity-based policy allows the dynamodb:ListTables action" },
    {
      name: "a policy of tables alone",
      plan: { identity: { ...ALLOW, Resource: "arn:aws:dynamodb:*:*:table/*" } },
      reason: "because no identity-based policy allows the dynamodb:ListTables action",
    },
    {
      name: "a denying policy",
      plan: { identity: { ...ALLOW, Effect: "Deny" } },
      reason: "with an explicit deny in an identity-based policy",
    },
    {
      name: "a session policy of something else",
      plan: { identity: ALLOW, session: { ...ALLOW, Action: "s3:*" } },
      reason: "because no session policy allows the dynamodb:ListTables action",
    },
    {
      name: "a policy of another region",
      plan: { identity: { ...ALLOW, Condition: { StringEquals: { "aws:RequestedRegion": "us-east-1" } } } },
      reason: "because no identity-based policy allows the dynamodb:ListTables action",
    },
  ])("is denied by $name", async ({ plan, reason }) => {
    expect(await ask(plan)).toMatchObject({
      status: 400,
      body: { __type: "com.amazon.coral.service#AccessDeniedException", Message: `${DENIED} ${reason}` },
    })
  })

  it.each<{ name: string; plan: Plan; code: string; message: string }>([
    {
      name: "a session that ended",
      plan: { expiration: new Date("2026-11-22T12:00:00Z") },
      code: "ExpiredTokenException",
      message: "The security token included in the request is expired",
    },
    {
      name: "a key that nobody has",
      plan: { signing: { key: { accessKeyId: "ASIANOBODY", secretAccessKey: "made-up", sessionToken: "x" } } },
      code: "UnrecognizedClientException",
      message: "The security token included in the request is invalid.",
    },
    {
      name: "a signature for another service",
      plan: { signing: { service: "sts" } },
      code: "InvalidSignatureException",
      message: "Credential should be scoped to correct service: 'dynamodb'.",
    },
    {
      name: "no target",
      plan: { signing: { headers: {} } },
      code: "UnknownOperationException",
      message: "The requested operation is not known.",
    },
    {
      name: "another operation",
      plan: { signing: { headers: { "x-amz-target": "DynamoDB_20120810.GetItem" } } },
      code: "UnknownOperationException",
      message: "The emulator doesn't know GetItem of DynamoDB.",
    },
    {
      name: "a body that is no JSON",
      plan: { signing: { body: "TableNames" } },
      code: "SerializationException",
      message: "The request body is not valid JSON",
    },
  ])("is refused for $name", async ({ plan, code, message }) => {
    const body = { __type: `com.amazon.coral.service#${code}`, message }
    expect(await ask({ identity: ALLOW, ...plan })).toMatchObject({ status: 400, body })
  })
})
