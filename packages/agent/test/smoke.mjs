// Runs after installation from the packed tarballs, on every promised Node: the cache, its document, and an endpoint.
import assert from "node:assert/strict"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createCredentialsEndpoint, formatProcessCredentials, settingsKey, sharedCredentials } from "@claimbridge/agent"

const folder = mkdtempSync(join(tmpdir(), "claimbridge-smoke-"))
let exchanges = 0
const exchange = async () => {
  exchanges += 1
  return { accessKeyId: "a", secretAccessKey: "b", sessionToken: "c", expiration: new Date(Date.now() + 3_600_000) }
}
const key = await settingsKey({ roleArn: "arn:aws:iam::111122223333:role/ci" })
const options = { folder: join(folder, "cache"), key, exchange }
await sharedCredentials(options).get()
const shared = sharedCredentials(options)
assert.equal(JSON.parse(formatProcessCredentials(await shared.get())).Version, 1)
assert.equal(exchanges, 1)

const tokenFile = join(folder, "token")
const endpoint = await createCredentialsEndpoint({ profiles: { default: { credentials: shared.get } }, tokenFile })
const url = endpoint.env().AWS_CONTAINER_CREDENTIALS_FULL_URI
const answer = await fetch(url, { headers: { authorization: readFileSync(tokenFile, "utf8") } })
assert.equal((await answer.json()).AccessKeyId, "a")
assert.equal((await fetch(url)).status, 401)
await endpoint.close()
assert.equal(existsSync(tokenFile), false)
await shared.forget()
assert.equal(existsSync(options.folder), false)
rmSync(folder, { recursive: true })
