import { createEmulator } from "@claimbridge/emulator"
import { describe, expect, it } from "vitest"
import { namedBlock } from "./support/block.ts"
import { exchange, type Target } from "./support/exchange.ts"
import { house } from "./support/house.ts"

const { text, note } = namedBlock("docs/guides/set-up-cloudformation.md", "ci-access.yaml")
const parameters = note.parameters ?? {}
const { accountId } = house
const arn = `arn:aws:iam::${accountId}:oidc-provider/token.actions.githubusercontent.com`

function anAccountWithProvider(...ClientIdList: readonly string[]) {
  const emulator = createEmulator({ region: house.region })
  const provider = { Type: "AWS::IAM::OIDCProvider", Properties: { Url: house.issuer, ClientIdList } }
  emulator.deploy({ accountId, template: { body: JSON.stringify({ Resources: { Provider: provider } }) } })
  return emulator
}

/** As the page says: without the provider, and with its ARN in its place. */
function adopting(): string {
  return text.replace(/^ {2}GithubProvider:\n(?: {4}.*\n)+/m, "").replaceAll("!GetAtt GithubProvider.Arn", arn)
}

function adopted(...audiences: readonly string[]): Target {
  const emulator = anAccountWithProvider(...audiences)
  const { pools, roles } = emulator.deploy({ accountId, template: { body: adopting() }, parameters })
  return { emulator, identityPoolId: pools[0]?.id ?? "", roleArn: roles[0]?.arn ?? "" }
}

describe("docs/guides/set-up-cloudformation.md, in an account that has the provider", () => {
  it("can't be deployed as it is", () => {
    const emulator = anAccountWithProvider("sts.amazonaws.com")
    expect(() => emulator.deploy({ accountId, template: { body: text }, parameters })).toThrow("already exists")
  })

  it("lets jobs in with the provider adopted", async () => {
    const target = adopted("sts.amazonaws.com", "cognito-identity.amazonaws.com")
    await expect(exchange(target, {}, {})).resolves.toBe("allowed")
  })

  it("needs the audience that the page adds", async () => {
    await expect(exchange(adopted("sts.amazonaws.com"), {}, {})).rejects.toMatchObject({ code: "ERR_AUDIENCE_REFUSED" })
  })
})
