import type { Authorization, PolicyEvaluation } from "@claimbridge/trust"
import type { OperationContext } from "../operations/operation.ts"
import type { RecordedCall } from "../operations/recorded-call.ts"
import { AwsError } from "../wire/aws-error.ts"
import type { World } from "../world/world.ts"
import { calledRegion } from "./called-region.ts"
import type { Fault } from "./fault.ts"
import { faultError } from "./fault-error.ts"
import type { FaultPlan } from "./fault-plan.ts"
import type { HttpRequest, HttpResponse } from "./http-message.ts"
import type { Service, ServiceCall } from "./service.ts"
import { skewWorld } from "./skew-world.ts"
import { withoutTokens } from "./without-tokens.ts"

/** A request on its way, and who is to answer it. */
export interface IncomingCall {
  readonly request: HttpRequest
  readonly requestId: string
  readonly service: Service
}

/** What a request led to. */
export interface CarriedOut {
  readonly service: RecordedCall["service"]
  operation: string
  /** What the emulator believed to be now, in milliseconds since the epoch. */
  timeMs: number
  response: HttpResponse
  readonly authorizations: (Authorization | PolicyEvaluation)[]
  fault?: Fault
  refusal?: { readonly code: string; readonly message: string }
  internalError?: unknown
}

const NO_ANSWER: HttpResponse = { status: 503, headers: {}, body: "" }

/** Carries a request out; every failure becomes an answer. */
export async function carryOut(
  { world, faults }: { readonly world: World; readonly faults: FaultPlan },
  incoming: IncomingCall,
): Promise<CarriedOut> {
  const result = newResult(world, incoming)
  try {
    const call = incoming.service.read(incoming.request)
    result.operation = withoutTokens(call.operation)
    const fault = faults.take(result)
    if (fault) result.fault = fault
    const skewed = skewWorld(world, fault)
    result.timeMs = skewed.clock.now()
    result.response = await answer(skewed, incoming, { call, result })
  } catch (error) {
    refuse(result, incoming, error)
  }
  return result
}

function newResult(world: World, { service }: IncomingCall): CarriedOut {
  return {
    service: service.name,
    operation: "unknown",
    timeMs: world.clock.now(),
    response: NO_ANSWER,
    authorizations: [],
  }
}

function answer(
  world: World,
  { request, requestId, service }: IncomingCall,
  { call, result }: { readonly call: ServiceCall; readonly result: CarriedOut },
): HttpResponse | Promise<HttpResponse> {
  const refusal = faultError(result.fault, service.failures)
  if (refusal) throw refusal
  if (result.fault?.fault === "hang" || result.fault?.fault === "reset") return NO_ANSWER

  const context: OperationContext = {
    world,
    request,
    requestId,
    region: calledRegion(request) ?? call.region ?? world.region,
    explain: (facts) => void result.authorizations.push(facts),
  }
  return call.run(context)
}

function refuse(result: CarriedOut, incoming: IncomingCall, error: unknown): void {
  const refusal = error instanceof AwsError ? error : incoming.service.failures.internal
  if (refusal !== error) result.internalError = error ?? "undefined"
  const response = incoming.service.writeError(refusal, incoming)
  result.refusal = { code: refusal.code, message: withoutTokens(refusal.message) }
  result.response = {
    ...response,
    headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, withoutTokens(value)])),
    body: withoutTokens(Buffer.from(response.body).toString()),
  }
}
