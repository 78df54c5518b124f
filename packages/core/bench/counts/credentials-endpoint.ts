import type { AwsCredentialIdentity } from "@smithy/types"
import type { RefreshWorld } from "../../test/support/a-refresh-world.ts"
import { type AServer, aServer } from "../../test/support/a-server.ts"
import { webTokenContender } from "./web-token-contender.ts"

/** A loopback endpoint as containers have one. It keeps nothing: each request makes one exchange. */
export async function credentialsEndpoint(world: RefreshWorld): Promise<AServer> {
  const { credentials } = await webTokenContender(world, {})
  return aServer((_, response) => {
    const answer = async (): Promise<void> => {
      const given = await credentials?.()
      response.setHeader("content-type", "application/json").end(JSON.stringify(given && inAwsWords(given)))
    }
    answer().catch(() => response.writeHead(503).end())
  })
}

function inAwsWords({ accessKeyId, secretAccessKey, sessionToken, expiration }: AwsCredentialIdentity): object {
  return {
    Version: 1,
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    Token: sessionToken,
    SessionToken: sessionToken,
    Expiration: expiration?.toISOString(),
  }
}
