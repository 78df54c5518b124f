import { accountId, login, providerArn } from "./a-set-up.ts"
import { type BrokenSetUp, iamCall } from "./broken-set-up.ts"

const direct = { flow: "direct", "role-arn": `arn:aws:iam::${accountId}:role/example-direct` }

/** Command lines that ask for the wrong thing. */
export const brokenOptions: readonly BrokenSetUp[] = [
  {
    name: "the login has a scheme",
    see: "1.8: Issuer doesn't match providerName",
    options: { login: `https://${login}` },
    cause: /--login is https:\/\/token\.actions.*its name is token\.actions/,
    exitCode: 2,
  },
  {
    name: "the login is an ARN",
    see: "1.8: Please provide a valid public provider",
    options: { login: providerArn },
    cause: /--login is arn:aws:iam::.*its name is token\.actions/,
    exitCode: 2,
  },
  {
    name: "the identity is another job's",
    see: "1.8: Access to Identity is forbidden; Logins don't match",
    options: { "identity-id": "eu-west-1:00000000-0000-4000-8000-000000000000" },
    cause: /--identity-id/,
    exitCode: 4,
  },
  {
    name: "in flow direct, the provider is gone",
    see: "4.3: No OpenIDConnect provider found in your account",
    options: direct,
    wrong: () => [iamCall("DeleteOpenIDConnectProvider", { OpenIDConnectProviderArn: providerArn })],
    cause: /no IAM OIDC provider for token\.actions\.githubusercontent\.com in the role's account/,
    exitCode: 4,
    leaves: /lets in jobs of pull requests/,
  },
  {
    name: "in flow direct, the provider does not take the audience",
    see: "4.3: Incorrect token audience",
    options: direct,
    wrong: () => [
      iamCall("RemoveClientIDFromOpenIDConnectProvider", {
        OpenIDConnectProviderArn: providerArn,
        ClientID: "sts.amazonaws.com",
      }),
    ],
    cause: /token is for sts\.amazonaws\.com, and the IAM OIDC provider .* takes cognito-identity\.amazonaws\.com/,
    exitCode: 4,
    leaves: /lets in jobs of pull requests/,
  },
]
