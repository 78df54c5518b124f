import type { MakeContender } from "../../test/counts/contender.ts"
import type { Scenario } from "../../test/counts/scenario.ts"
import { containerContender } from "./container-contender.ts"
import { poolContender } from "./pool-contender.ts"
import { processContender } from "./process-contender.ts"
import { webTokenContender } from "./web-token-contender.ts"

/** The SDK's own providers, used as their documentation says. */
export const sdkContender: Readonly<Record<Scenario["peer"], MakeContender>> = {
  fromWebToken: webTokenContender,
  fromCognitoIdentityPool: poolContender,
  "default chain, endpoint": containerContender,
  "default chain, process": processContender,
}
