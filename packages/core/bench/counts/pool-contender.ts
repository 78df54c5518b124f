import { fromCognitoIdentityPool } from "@aws-sdk/credential-providers"
import type { MakeContender } from "../../test/counts/contender.ts"
import { exchangeHandler } from "../../test/counts/exchange-handler.ts"
import { region } from "../../test/support/a-world.ts"
import { ciToken } from "./ci-token.ts"

/** One `fromCognitoIdentityPool` for all clients; its login function asks the CI for a token, as ours does. */
export const poolContender: MakeContender = async (world) => ({
  credentials: fromCognitoIdentityPool({
    identityPoolId: world.identityPoolId,
    logins: { "token.actions.githubusercontent.com": () => ciToken(world) },
    clientConfig: { region, requestHandler: exchangeHandler(world) },
  }),
})
