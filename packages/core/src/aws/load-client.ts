import type { AwsService } from "./endpoint-of.ts"
import { silentLogger } from "./silent-logger.ts"

/** Keeps a rehearsal from the network. */
const requestHandler = { handle: () => Promise.reject(new Error("a rehearsal")) }
const clientConfig = { region: "us-east-1", maxAttempts: 1, requestHandler, logger: silentLogger }

/** A call of each service that ends where it would be sent: the SDK loads and compiles a good part only with a first call. */
const rehearsals: Readonly<Record<AwsService, () => Promise<unknown>>> = {
  COGNITO_IDENTITY: async () => {
    const { CognitoIdentityClient, GetIdCommand } = await import("./cognito-sdk.ts")
    return new CognitoIdentityClient(clientConfig).send(new GetIdCommand({ IdentityPoolId: "" }))
  },
  STS: async () => {
    const { fromWebToken } = await import("./web-token-sdk.ts")
    return fromWebToken({ roleArn: "", webIdentityToken: "", clientConfig })()
  },
}

const loaded = new Set<AwsService>()

/** Loads the client of a service ahead of its first call, once in a process. Never rejects: the first call tells what is wrong. */
export async function loadClient(service: AwsService): Promise<void> {
  if (loaded.has(service)) return
  loaded.add(service)
  await rehearsals[service]().catch(() => {})
}
