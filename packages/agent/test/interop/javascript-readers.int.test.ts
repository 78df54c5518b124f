import { writeFileSync } from "node:fs"
import { fromHttp, fromProcess } from "@aws-sdk/credential-providers"
import { describe, expect, it } from "vitest"
import { formatProcessCredentials } from "../../src/format-process-credentials.ts"
import { aFolder } from "../support/a-folder.ts"
import { anEndpoint } from "../support/an-endpoint.ts"
import { someCredentials } from "../support/some-credentials.ts"

const given = someCredentials(new Date("2030-01-02T03:04:05Z"))

describe("the JavaScript SDK's own readers", () => {
  it("take an endpoint's credentials as they are, but for the account", async () => {
    const { endpoint } = await anEndpoint({ deploy: { credentials: async () => given } })
    const env = endpoint.env("deploy")
    const provider = fromHttp({
      awsContainerCredentialsFullUri: env.AWS_CONTAINER_CREDENTIALS_FULL_URI ?? "",
      awsContainerAuthorizationTokenFile: env.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE ?? "",
    })
    const { accountId: _, ...others } = given
    expect(await provider()).toMatchObject(others)
  })

  it("take a credential_process's document as it is", async () => {
    const folder = aFolder()
    writeFileSync(`${folder}/document.json`, formatProcessCredentials(given))
    const print = "process.stdout.write(require('node:fs').readFileSync(process.argv[1]))"
    const command = `"${process.execPath}" -e "${print}" "${folder}/document.json"`
    writeFileSync(`${folder}/config`, `[profile ci]\ncredential_process = ${command}\n`)
    const provider = fromProcess({ profile: "ci", configFilepath: `${folder}/config`, filepath: `${folder}/config` })
    expect(await provider()).toMatchObject(given)
  })
})
