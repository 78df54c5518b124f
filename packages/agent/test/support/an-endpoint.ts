import { readFileSync } from "node:fs"
import { onTestFinished } from "vitest"
import {
  type CredentialsEndpoint,
  type CredentialsEndpointOptions,
  createCredentialsEndpoint,
  type EndpointProfile,
} from "../../src/create-credentials-endpoint.ts"
import { aFolder } from "./a-folder.ts"
import { someCredentials } from "./some-credentials.ts"

export interface OpenEndpoint {
  readonly endpoint: CredentialsEndpoint
  readonly tokenFile: string
  readonly token: string
}

/** An open endpoint, closed when the test is over. Without profiles it has one, of credentials for an hour. */
export async function anEndpoint(
  profiles: Readonly<Record<string, EndpointProfile>> = aProfile(),
  more: Pick<CredentialsEndpointOptions, "metrics"> = {},
): Promise<OpenEndpoint> {
  const tokenFile = `${aFolder()}/agent/token`
  const endpoint = await createCredentialsEndpoint({ profiles, tokenFile, ...more })
  onTestFinished(() => endpoint.close())
  return { endpoint, tokenFile, token: readFileSync(tokenFile, "utf8") }
}

function aProfile(): Record<string, EndpointProfile> {
  const credentials = someCredentials(new Date(Date.now() + 3_600_000))
  return { default: { credentials: async () => credentials } }
}
