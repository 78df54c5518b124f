// Runs after installation from the packed tarballs, on every promised Node: a job gets a token over a socket, until it has ended.
import assert from "node:assert/strict"
import { createIssuer, createRegistrarSecret, memoryKeys } from "@claimbridge/issuer"

const { secret, secretSha256 } = createRegistrarSecret()
const events = []
const issuer = createIssuer({
  url: "http://127.0.0.1:8080",
  claims: { facts: { job: {} }, subject: "jenkins:{job}" },
  registrars: [{ name: "jenkins", secretSha256 }],
  keys: memoryKeys(),
  audit: ({ event }) => void events.push(event),
})
const { url } = await issuer.listen()
const post = (path, body) => {
  const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json" }
  return fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) })
}

const { id, requestToken } = await (await post("/jobs", { facts: { job: "deploy" } })).json()
const ask = () => fetch(`${url}/token?job=${id}`, { headers: { authorization: `Bearer ${requestToken}` } })
const { value } = await (await ask()).json()
const claims = JSON.parse(Buffer.from(value.split(".")[1], "base64url").toString())
assert.equal(claims.sub, "jenkins:deploy")
assert.equal((await post(`/jobs/${id}/finish`, {})).status, 204)
assert.equal((await ask()).status, 403)
assert.deepEqual(events, ["job-registered", "token-issued", "job-finished", "refused"])
await issuer.close()
process.stdout.write(`  a token for ${claims.sub}\n`)
