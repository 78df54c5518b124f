import { randomUUID } from "node:crypto"
import { AwsError } from "../../wire/aws-error.ts"
import type { CloudTrailEvent } from "../../world/cloudtrail-event.ts"
import type { OperationContext } from "../operation.ts"

/** Events kept per emulator. The oldest are forgotten first, many at a time: each time all others have to move up. */
const MAX_EVENTS = 10_000
const FORGOTTEN_AT_ONCE = 1000

/** What is particular to one event. */
export interface StsEvent
  extends Pick<
    CloudTrailEvent,
    "eventName" | "userIdentity" | "requestParameters" | "responseElements" | "recipientAccountId"
  > {
  readonly additionalEventData?: Readonly<Record<string, unknown>>
  readonly roleArn: string
  /** What the call failed with. */
  readonly error?: unknown
}

/** Adds a record of an STS call in the shape of CloudTrail. Tokens and keys are never part of it. */
export function recordStsEvent(context: OperationContext, { roleArn, error, ...event }: StsEvent): void {
  const { events, clock } = context.world
  events.push({
    eventVersion: "1.08",
    eventTime: new Date(clock.now()).toISOString().replace(/\.\d+Z$/, "Z"),
    eventSource: "sts.amazonaws.com",
    awsRegion: context.region,
    sourceIPAddress: context.request.remoteAddress ?? "127.0.0.1",
    userAgent: context.request.headers["user-agent"] ?? "",
    ...event,
    ...(error instanceof AwsError && { errorCode: recordedCode(error), errorMessage: error.message }),
    requestID: context.requestId,
    eventID: randomUUID(),
    readOnly: true,
    resources: [{ accountId: event.recipientAccountId, type: "AWS::IAM::Role", ARN: roleArn }],
    eventType: "AwsApiCall",
    managementEvent: true,
    eventCategory: "Management",
  })
  if (events.length > MAX_EVENTS) events.splice(0, FORGOTTEN_AT_ONCE)
}

/** CloudTrail was seen to write the exception's name where the wire has a shorter code. */
function recordedCode({ code }: AwsError): string {
  return code === "PackedPolicyTooLarge" ? "PackedPolicyTooLargeException" : code
}
