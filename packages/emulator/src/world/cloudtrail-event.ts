/** A record in the shape that CloudTrail delivers. */
export interface CloudTrailEvent {
  readonly eventVersion: string
  readonly eventTime: string
  readonly eventSource: string
  readonly eventName: string
  readonly awsRegion: string
  readonly sourceIPAddress: string
  readonly userAgent: string
  readonly userIdentity: Readonly<Record<string, unknown>>
  readonly requestParameters: Readonly<Record<string, unknown>>
  readonly responseElements: Readonly<Record<string, unknown>> | null
  readonly errorCode?: string
  readonly errorMessage?: string
  readonly additionalEventData?: Readonly<Record<string, unknown>>
  readonly requestID: string
  readonly eventID: string
  readonly readOnly: boolean
  readonly resources?: readonly { readonly accountId: string; readonly type: string; readonly ARN: string }[]
  readonly eventType: "AwsApiCall"
  readonly managementEvent: boolean
  readonly recipientAccountId: string
  readonly eventCategory: "Management"
}
