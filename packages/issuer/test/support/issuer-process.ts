import { createIssuer, fileKeys, type IssuerOptions, storedKeys } from "@claimbridge/issuer"
import { createStorage } from "unstorage"
import fsLiteDriver from "unstorage/drivers/fs-lite"
import redisDriver from "unstorage/drivers/redis"
import { jenkinsClaims } from "./an-issuer.ts"

// One instance in a process of its own. Its parent says what it shares with the others, reads where it listens from the
// first line, and ends it by closing stdin.
const { folder, redisUrl, url, secretSha256, algorithm } = JSON.parse(process.argv[2] ?? "{}")
const issuer = createIssuer({
  url,
  claims: jenkinsClaims,
  registrars: [{ name: "jenkins", secretSha256 }],
  ...(redisUrl === undefined ? inFiles() : inRedis()),
  limits: { registrarPerMinute: 1_000_000, jobPerMinute: 1_000_000 },
  audit: () => {},
})
const { url: address } = await issuer.listen()
await fetch(`${address}/ready`)
tell({ address })
process.stdin.resume().on("end", () => {
  tell({ rssBytes: process.memoryUsage().rss })
  void issuer.close().then(() => process.exit())
})

function inFiles(): Pick<IssuerOptions, "keys" | "storage"> {
  const storage = createStorage({ driver: fsLiteDriver({ base: `${folder}/state` }) })
  return { keys: fileKeys({ folder: `${folder}/keys`, algorithm }), storage }
}

function inRedis(): Pick<IssuerOptions, "keys" | "storage"> {
  const storage = createStorage({ driver: redisDriver({ url: redisUrl, base: "issuer" }) })
  return { keys: storedKeys({ storage, acceptPrivateKeysInStorage: true, algorithm }), storage }
}

function tell(facts: object): void {
  process.stdout.write(`${JSON.stringify(facts)}\n`)
}
