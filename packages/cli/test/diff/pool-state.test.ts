import { describe, expect, it } from "vitest"
import { poolState } from "../../src/diff/aws/pool-state.ts"

const pool = { IdentityPoolId: "eu-west-1:1", IdentityPoolName: "ci", AllowUnauthenticatedIdentities: false }

describe("poolState", () => {
  it("takes a classic flow that nobody has set for on, as AWS does", () => {
    expect(poolState(pool).settings["classic flow"]).toBe(true)
    expect(poolState({ ...pool, AllowClassicFlow: false }).settings["classic flow"]).toBe(false)
  })

  it("has everybody who can get an identity among the providers", () => {
    const { settings } = poolState({
      ...pool,
      OpenIdConnectProviderARNs: ["arn:aws:iam::111122223333:oidc-provider/gitlab.com"],
      SupportedLoginProviders: { "accounts.google.com": "app" },
      SamlProviderARNs: ["arn:aws:iam::111122223333:saml-provider/acme"],
      CognitoIdentityProviders: [{ ProviderName: "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a" }],
    })
    expect(settings.providers).toEqual([
      "gitlab.com",
      "accounts.google.com",
      "arn:aws:iam::111122223333:saml-provider/acme",
      "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a",
    ])
  })
})
