import { appendFileSync } from "node:fs"
import { setTimeout as pause } from "node:timers/promises"
import { fileIdentityCache } from "@claimbridge/core"
import { sharedIdentityCache } from "../../../src/runner/identity/shared-identity-cache.ts"

// One runner: looks for an identity, and asks AWS when there is none, which takes a while and is counted.
const [kind, path = "", key = "", identityId = "", asked = "", startMs = "0"] = process.argv.slice(2)
const cache = kind === "plain" ? fileIdentityCache(path) : sharedIdentityCache(path)
await pause(Math.max(0, Number(startMs) - Date.now()))
const known = await cache.get(key)
if (known === undefined) {
  if (kind === "killed") process.kill(process.pid, "SIGKILL")
  appendFileSync(asked, `${key}\n`)
  await pause(100)
  await cache.set(key, identityId)
}
