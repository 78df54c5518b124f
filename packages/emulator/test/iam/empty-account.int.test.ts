import { ListIdentityPoolsCommand } from "@aws-sdk/client-cognito-identity"
import { ListAccountAliasesCommand, ListOpenIDConnectProvidersCommand, ListRolesCommand } from "@aws-sdk/client-iam"
import { describe, expect, it } from "vitest"
import { createEmulator } from "../../src/index.ts"
import { iamWorld } from "../support/iam-world.ts"

describe("an account without a template", () => {
  it("has an administrator and nothing else", async () => {
    const { iam, cognito } = iamWorld()
    expect((await iam.send(new ListRolesCommand())).Roles).toEqual([])
    expect((await iam.send(new ListOpenIDConnectProvidersCommand())).OpenIDConnectProviderList).toEqual([])
    expect((await iam.send(new ListAccountAliasesCommand())).AccountAliases).toEqual([])
    expect((await cognito.send(new ListIdentityPoolsCommand({ MaxResults: 60 }))).IdentityPools).toEqual([])
  })

  it("needs 12 digits", () => {
    expect(() => createEmulator({ accounts: [{ accountId: "1111" }] })).toThrow(
      'The account id "1111" is not 12 digits',
    )
  })

  it("is the only one whose administrator is known", () => {
    const { emulator } = iamWorld()
    expect(() => emulator.adminCredentials("444455556666")).toThrow(
      'There is no account "444455556666". Accounts: 111122223333',
    )
  })
})
