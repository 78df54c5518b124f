/** Something that answers the three calls of an exchange. */
export interface ExchangeTarget {
  readonly url: string
  readonly poolId: string
  readonly roleArn: string
  /** One per exchange. */
  readonly jobs: readonly ExchangeJob[]
}

export interface ExchangeJob {
  readonly token: string
  readonly roleSessionName: string
}
