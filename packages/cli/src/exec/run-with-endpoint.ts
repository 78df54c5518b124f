import { randomUUID } from "node:crypto"
import { createCredentialsEndpoint } from "@claimbridge/agent"
import type { Invocation } from "../command.ts"
import { allowedAccounts } from "../settings/allowed-accounts.ts"
import { cacheFolder } from "../settings/cache-folder.ts"
import { openProvider } from "../settings/exchange-once.ts"
import { requireAllowedAccount } from "../settings/require-allowed-account.ts"
import { exchangeTalk } from "../talk/exchange-talk.ts"
import { childEnv } from "./child-env.ts"
import { runChild } from "./run-child.ts"

/** Runs a command with an endpoint, in this process, that ends with it. The first exchange is made before it starts. */
export async function runWithEndpoint({ io, rest = [], configured }: Invocation): Promise<number> {
  const options = await configured()
  const folder = cacheFolder(io)
  using talk = exchangeTalk(io, options)
  await using provider = await openProvider(options, { env: io.env, folder, onEvent: talk.onEvent })
  requireAllowedAccount(await provider(), allowedAccounts(options))
  talk[Symbol.dispose]()
  await using endpoint = await createCredentialsEndpoint({
    profiles: { default: { credentials: () => provider() } },
    tokenFile: `${folder}/endpoint-${randomUUID()}`,
  })
  const region = options.text("region")
  const variables = {
    ...endpoint.env(),
    ...(region !== undefined && { AWS_REGION: region, AWS_DEFAULT_REGION: region }),
  }
  return await runChild(rest, { env: childEnv(io.env, variables), io })
}
