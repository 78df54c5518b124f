import { fileURLToPath } from "node:url"
import { type CognitoCredentialProvider, fromCognito } from "@claimbridge/core"
import { createEmulator, type Emulator } from "@claimbridge/emulator"
import { createIssuer, createRegistrarSecret, type Issuer, memoryKeys, type RegisteredJob } from "@claimbridge/issuer"

const issuerUrl = "https://oidc.ci.acme.example"
const accountId = "111122223333"
const template = fileURLToPath(new URL("../../../../examples/jenkins/issuer/access.yaml", import.meta.url))
const bucket = '{"Resources":{"Artifacts":{"Type":"AWS::S3::Bucket","Properties":{"BucketName":"acme-artifacts"}}}}'

export interface IssuerWorld {
  readonly issuer: Issuer
  /** Lets time go by, for the issuer and for AWS. */
  advance(minutes: number): void
  register(facts: { readonly folder: string; readonly job: string }): Promise<RegisteredJob>
  /** Where the job asks, on this machine. */
  requestUrl(job: RegisteredJob): URL
  /** AWS, with the example's template deployed and nothing in its caches. */
  aws(): Aws
  close(): Promise<void>
}

export interface Aws {
  readonly emulator: Emulator
  /** Credentials of the example's role, with what a job has to ask with or with a token of it. */
  credentials(token: () => Promise<string>): CognitoCredentialProvider
}

/** The issuer of the Jenkins example. */
export async function anIssuerWorld(): Promise<IssuerWorld> {
  let offsetMs = 0
  const clock = { now: () => Date.now() + offsetMs }
  const { secretSha256 } = createRegistrarSecret()
  const issuer = createIssuer({
    url: issuerUrl,
    claims: { facts: { server: {}, folder: {}, job: {} }, subject: "{server}:{folder}:{job}" },
    registrars: [{ name: "jenkins", secretSha256, facts: { server: "jenkins.acme.example" } }],
    keys: memoryKeys(),
    audit: () => {},
    clock,
  })
  const { url } = await issuer.listen()
  const emulators: Emulator[] = []
  return {
    issuer,
    advance(minutes) {
      offsetMs += minutes * 60_000
    },
    register: (facts) => issuer.registerJob({ registrar: "jenkins", facts }),
    requestUrl: (job) => new URL(job.requestUrl.replace(issuerUrl, url)),
    aws() {
      const emulator = createEmulator({ issuerLocations: { [issuerUrl]: url }, clock })
      emulators.push(emulator)
      emulator.deploy({ accountId, template: { body: bucket }, stackName: "artifacts" })
      const { outputs } = emulator.deploy({ accountId, template: { file: template }, stackName: "access" })
      const target = { identityPoolId: outputs.PoolId ?? "", roleArn: outputs.RoleArn ?? "" }
      const clientConfig = { requestHandler: emulator.requestHandler }
      return { emulator, credentials: (token) => fromCognito({ ...target, token, clientConfig }) }
    },
    async close() {
      await Promise.all(emulators.map((emulator) => emulator.close()))
      await issuer.close()
    },
  }
}
