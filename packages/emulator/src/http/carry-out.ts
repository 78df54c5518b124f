import type { Authorization, Explanation, PolicyEvaluation } from "@claimbridge/trust"
import type { RecordedCall } from "../operations/recorded-call.ts"
import { countCall } from "../quotas/count-call.ts"
import type { QuotaMeter } from "../quotas/quota-meter.ts"
import { AwsError } from "../wire/aws-error.ts"
import type { World } from "../world/world.ts"
import { calledRegion } from "./called-region.ts"
import { checkHeaders } from "./check-headers.ts"
import type { Fault } from "./fault.ts"
import { faultError } from "./fault-error.ts"
import type { FaultPlan } from "./fault-plan.ts"
import type { HttpRequest, HttpResponse } from "./http-message.ts"
import { redactError } from "./redact-error.ts"
import { type Redact, redactor } from "./redactor.ts"
import type { Service, ServiceCall } from "./service.ts"
import type { ServiceContext } from "./service-context.ts"
import { skewWorld } from "./skew-world.ts"

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
  explanation?: Explanation
  fault?: Fault
  refusal?: { readonly code: string; readonly message: string }
  reason?: { readonly code: string; readonly message: string }
  internalError?: unknown
}

/** Where requests are carried out. */
export interface Surroundings {
  readonly world: World
  readonly faults: FaultPlan
  readonly quotas: QuotaMeter
}

const NO_ANSWER: HttpResponse = { status: 503, headers: {}, body: "" }

/** Carries a request out; every failure becomes an answer. */
export async function carryOut({ world, faults, quotas }: Surroundings, incoming: IncomingCall): Promise<CarriedOut> {
  const result = newResult(world, incoming)
  try {
    const call = incoming.service.read(incoming.request)
    result.operation = call.operation
    const fault = faults.take(result)
    if (fault) result.fault = fault
    const skewed = skewWorld(world, fault)
    result.timeMs = skewed.clock.now()
    result.response = await answer(skewed, incoming, { call, result, quotas })
    checkHeaders(result.response)
  } catch (error) {
    refuse(result, incoming, { error, redact: redactor(world) })
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

interface CallUnderWay {
  readonly call: ServiceCall
  readonly result: CarriedOut
  readonly quotas: QuotaMeter
}

function answer(
  world: World,
  incoming: IncomingCall,
  { call, result, quotas }: CallUnderWay,
): HttpResponse | Promise<HttpResponse> {
  const { request, requestId, service } = incoming
  const refusal = faultError(result.fault, service.failures)
  if (refusal) throw refusal
  if (result.fault?.fault === "hang" || result.fault?.fault === "reset") return NO_ANSWER

  const region = calledRegion(request) ?? call.region ?? world.region
  const context: ServiceContext = {
    world,
    request,
    requestId,
    region,
    explain: (facts) => void result.authorizations.push(facts),
    explainRefusal(explanation) {
      result.explanation = explanation
    },
    countAgainst(accountId) {
      if (accountId === undefined) return
      countCall(quotas, { operation: call.operation, accountId, region }, service.failures.throttle)
    },
  }
  return call.run(context)
}

function refuse(
  result: CarriedOut,
  incoming: IncomingCall,
  { error, redact }: { readonly error: unknown; readonly redact: Redact },
): void {
  const refusal = redactError(error instanceof AwsError ? error : incoming.service.failures.internal, redact)
  if (!(error instanceof AwsError)) result.internalError = error ?? "undefined"
  result.operation = redact(result.operation)
  result.refusal = { code: refusal.code, message: refusal.message }
  const cause = error instanceof AwsError ? error.cause : undefined
  if (cause instanceof AwsError) result.reason = { code: cause.code, message: redact(cause.message) }
  result.response = incoming.service.writeError(refusal, incoming)
}
