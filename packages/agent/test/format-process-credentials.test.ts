import { describe, expect, it } from "vitest"
import { formatProcessCredentials } from "../src/format-process-credentials.ts"
import { someCredentials } from "./support/some-credentials.ts"

describe("formatProcessCredentials", () => {
  it("writes the document of a credential_process, to the letter", () => {
    const credentials = someCredentials(new Date("2030-01-02T03:04:05.678Z"))
    const text = formatProcessCredentials(credentials)
    expect(text).toBe(
      `{"Version":1,"AccessKeyId":"${credentials.accessKeyId}","SecretAccessKey":"${credentials.secretAccessKey}",` +
        `"SessionToken":"${credentials.sessionToken}","Expiration":"2030-01-02T03:04:05Z","AccountId":"111122223333"}`,
    )
  })

  it("leaves out an account that is not known", () => {
    const { accountId: _, ...credentials } = someCredentials(new Date())
    expect(JSON.parse(formatProcessCredentials(credentials))).not.toHaveProperty("AccountId")
  })
})
