/** What the process that plays AWS tells. */
export type AwsMessage =
  | {
      readonly type: "ready"
      readonly url: string
      readonly env: Record<string, string>
      readonly identityPoolId: string
    }
  /** Credentials were made; their end is in milliseconds since the epoch, by AWS's clock. */
  | { readonly type: "issued"; readonly accessKeyId: string; readonly endMs: number }
  | { readonly type: "end"; readonly connections: number; readonly requests: number; readonly faults: number }
