import { fromWebToken } from "@aws-sdk/credential-providers"
import type { MakeContender } from "../../test/counts/contender.ts"
import { exchangeHandler } from "../../test/counts/exchange-handler.ts"
import { accountId, region } from "../../test/support/a-world.ts"

/** One `fromWebToken` for all clients. Its token outlives everything, since it could not get another one. */
export const webTokenContender: MakeContender = async (world, { roleName = "direct" }) => ({
  credentials: fromWebToken({
    roleArn: `arn:aws:iam::${accountId}:role/${roleName}`,
    webIdentityToken: await world.emulator.mintToken({}, { audience: "sts.amazonaws.com", lifetimeSeconds: 86_400 }),
    clientConfig: { region, requestHandler: exchangeHandler(world) },
  }),
})
