import type { MakeContender } from "../../test/counts/contender.ts"
import { credentialsEndpoint } from "./credentials-endpoint.ts"
import { isolateEnv } from "./isolate-env.ts"

/** The default chain of each client, which finds an endpoint for containers in the environment. */
export const containerContender: MakeContender = async (world) => {
  const endpoint = await credentialsEndpoint(world)
  process.env.AWS_CONTAINER_CREDENTIALS_FULL_URI = `${endpoint.url}/`
  return {
    close: async () => {
      isolateEnv()
      await endpoint[Symbol.asyncDispose]()
    },
  }
}
