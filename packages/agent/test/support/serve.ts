// An endpoint in a process of its own, as a CI step leaves one behind: it ends with its owner, or when it is asked to.
// From the environment come where its token goes and whose it is; it prints its address, as JSON.
import { randomBytes } from "node:crypto"
import { createCredentialsEndpoint, watchOwner } from "@claimbridge/agent"

const { TOKEN_FILE = "", OWNER_PID = "" } = process.env
const secret = (): string => `canary-${randomBytes(24).toString("hex")}`
const given = { accessKeyId: secret(), secretAccessKey: secret(), sessionToken: secret(), expiration: new Date() }

const endpoint = await createCredentialsEndpoint({
  profiles: { default: { credentials: async () => given } },
  tokenFile: TOKEN_FILE,
})
watchOwner({ pid: Number(OWNER_PID), lifetimeMs: 60_000, onGone: () => void endpoint.close() })
process.stdout.write(`${JSON.stringify({ address: endpoint.address, env: endpoint.env() })}\n`)
await endpoint.closed
