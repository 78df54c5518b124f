import type { OptionValues } from "../frame/option-values.ts"
import type { AwsSide } from "./aws/aws-side.ts"
import type { ExchangeSide } from "./exchange/exchange-side.ts"
import type { JobSide } from "./job/job-side.ts"
import type { NetworkSide } from "./network/network-side.ts"
import type { Target } from "./target.ts"

/** All that a doctor can see. No secret is in it. */
export interface Facts {
  readonly options: OptionValues
  readonly target: Target
  /** The provider's name that the exchange uses; absent when nobody knows the issuer. */
  readonly login?: string
  readonly job: JobSide
  readonly network: NetworkSide
  readonly aws: AwsSide
  readonly exchange: ExchangeSide
  readonly now: Date
}
