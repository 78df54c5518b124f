import { fromGithubCognito } from "../../src/from-github-cognito.ts"
import type { FlowOptions } from "../../src/options/flow-options.ts"
import { renewRefusedCredentials } from "../../src/refresh/renew-refused-credentials.ts"
import type { RefreshWorld } from "../support/a-refresh-world.ts"
import { accountId } from "../support/a-world.ts"
import { fastTimers } from "../support/fast-timers.ts"
import type { Contender } from "./contender.ts"
import { exchangeHandler } from "./exchange-handler.ts"
import type { Scenario } from "./scenario.ts"

/** One provider of ours for all clients, in the flow that does what the SDK's peer does. */
export function ourContender(world: RefreshWorld, scenario: Scenario): Contender {
  const { timeoutMs } = scenario.settings ?? {}
  const clientConfig = { requestHandler: exchangeHandler(world) }
  const credentials = fromGithubCognito({
    ...flowOf(world, scenario),
    ...(timeoutMs && { timeoutMs }),
    runtime: { ...world.runtime, startTimer: fastTimers },
    clientConfig,
  })
  return {
    credentials,
    protect: (client) => client.middlewareStack.use(renewRefusedCredentials(credentials)),
    close: () => credentials.dispose(),
  }
}

function flowOf({ identityPoolId }: RefreshWorld, { peer, settings }: Scenario): FlowOptions {
  if (peer === "fromCognitoIdentityPool") return { flow: "enhanced", identityPoolId }
  const roleArn = `arn:aws:iam::${accountId}:role/${settings?.roleName ?? "ci"}`
  return { identityPoolId, roleArn, roleSessionName: "{run_id}@{sha}" }
}
