import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { createEmulator } from "@claimbridge/emulator"
import { aCertificate } from "../../test/support/a-certificate.ts"
import { aTlsServer } from "../../test/support/a-tls-server.ts"
import { accessTemplate } from "../../test/support/access-template.ts"
import { slowConnect } from "./slow-connect.ts"
import { slowLine } from "./slow-line.ts"

export interface DistantAws extends AsyncDisposable {
  /** What a job needs to find it, to trust it, and to feel the distance. */
  readonly env: Readonly<Record<string, string>>
}

const accountId = "111122223333"
const region = "eu-west-1"
const hosts = ["ci.acme.example", "cognito.acme.example", "sts.acme.example"]

/** The emulator behind TLS and slow lines: one to the CI, one to Cognito, one to STS. `folder` gets the certificate. */
export async function distantAws(roundTripMs: number, folder: string): Promise<DistantAws> {
  const emulator = createEmulator()
  const { outputs } = emulator.deploy({ accountId, template: { body: accessTemplate }, region })
  const { port } = await emulator.listen()
  const certificate = aCertificate(hosts)
  const tls = await aTlsServer(certificate, port)
  const lines = await Promise.all(hosts.map(() => slowLine(tls.port, roundTripMs)))
  const [ci = "", cognito = "", sts = ""] = lines.map(({ port }, index) => `https://${hosts[index]}:${port}`)
  const job = emulator.githubJob().env
  const tokenUrl = new URL(job.ACTIONS_ID_TOKEN_REQUEST_URL ?? "")
  const [trusted, preload] = [join(folder, "ca.pem"), join(folder, "preload.cjs")]
  await writeFile(trusted, certificate.cert)
  await writeFile(preload, slowConnect(roundTripMs))
  return {
    env: {
      ...job,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${ci}${tokenUrl.pathname}${tokenUrl.search}`,
      AWS_ENDPOINT_URL_COGNITO_IDENTITY: cognito,
      AWS_ENDPOINT_URL_STS: sts,
      AWS_EC2_METADATA_DISABLED: "true",
      NODE_EXTRA_CA_CERTS: trusted,
      NODE_OPTIONS: `--require=${preload}`,
      POOL_ID: outputs.PoolId ?? "",
      ROLE_ARN: `arn:aws:iam::${accountId}:role/pool`,
      DIRECT_ROLE_ARN: `arn:aws:iam::${accountId}:role/direct`,
    },
    [Symbol.asyncDispose]: async () => {
      for (const part of [...lines, tls]) await part[Symbol.asyncDispose]()
      await emulator.close()
    },
  }
}
