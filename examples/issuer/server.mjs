// Runs the issuer: node server.mjs. README.md beside it has the variables.
import { readFile } from "node:fs/promises"
import { createIssuer, fileKeys, readRegistrars } from "@claimbridge/issuer"
import { createStorage } from "unstorage"
import fsLiteDriver from "unstorage/drivers/fs-lite"

const {
  CLAIMBRIDGE_ISSUER_URL: url,
  CLAIMBRIDGE_ISSUER_CONFIG: config = "/etc/claimbridge-issuer",
  CLAIMBRIDGE_ISSUER_STATE: state = "/var/lib/claimbridge-issuer",
  CLAIMBRIDGE_ISSUER_HOST: host = "127.0.0.1",
  CLAIMBRIDGE_ISSUER_PORT: port = "8080",
  CLAIMBRIDGE_ISSUER_TLS_CERT: certFile,
  CLAIMBRIDGE_ISSUER_TLS_KEY: keyFile,
  CLAIMBRIDGE_ISSUER_BEHIND_PROXY: behindProxy,
  CLAIMBRIDGE_ISSUER_DRAIN_MS: drainMs = "2000",
} = process.env

const log = (line) => process.stdout.write(`${JSON.stringify(line)}\n`)
const issuer = createIssuer({
  url,
  claims: JSON.parse(await readFile(`${config}/claims.json`, "utf8")),
  registrars: await readRegistrars(`${config}/registrars.json`),
  keys: fileKeys({ folder: `${state}/keys` }),
  storage: createStorage({ driver: fsLiteDriver({ base: `${state}/storage` }) }),
  proxyHops: behindProxy === "1" ? 1 : 0,
  audit: log,
  onInternalError: (error, requestId) => log({ event: "internal-error", requestId, error: String(error) }),
})
const listener = await issuer.listen({
  host,
  port: Number(port),
  drainMs: Number(drainMs),
  allowPlainHttp: behindProxy === "1",
  ...(certFile && keyFile && { tls: { certFile, keyFile } }),
})
log({ event: "listening", url: listener.url })

process.on("SIGHUP", () => issuer.rotate().catch((error) => log({ event: "internal-error", error: String(error) })))
for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => issuer.close())
