import type { CognitoCredentialProvider } from "../src/cognito-credential-provider.ts"
import { createCognitoSession } from "../src/create-cognito-session.ts"
import { fromGithubCognito } from "../src/from-github-cognito.ts"
import type { CommonOptions } from "../src/options/common-options.ts"
import type { Ledger } from "./ledger.ts"

/** A provider by the name under which its credentials are counted. */
export interface NamedProvider {
  readonly name: string
  readonly provider: CognitoCredentialProvider
}

/** All providers of a soak. */
export interface Providers extends AsyncDisposable {
  readonly all: readonly NamedProvider[]
}

const account = "arn:aws:iam::111122223333:role"
const region = "eu-west-1"
/** The least that AWS gives, in every flow. */
const durationSeconds = 900
const roleSessionName = "{run_id}@{sha}"

/** Each flow that can have short credentials, a chain, and a session with two roles. */
export function providers(identityPoolId: string, common: CommonOptions, ledger: Ledger): Providers {
  const options = (name: string, roles = 1) => ({ ...common, onEvent: ledger.listener(name, roles) })
  const ci = { roleArn: `${account}/ci`, roleSessionName, durationSeconds }
  const basic = fromGithubCognito({ ...options("basic"), identityPoolId, ...ci })
  const chain = fromGithubCognito({ ...options("chain"), identityPoolId, ...ci, chain: deploy })
  const direct = fromGithubCognito({
    ...options("direct"),
    flow: "direct",
    roleArn: `${account}/direct`,
    durationSeconds,
    clientConfig: { region },
  })
  const session = createCognitoSession({ ...options("session", 2), identityPoolId })
  const all = [
    { name: "basic", provider: basic },
    { name: "chain", provider: chain },
    { name: "direct", provider: direct },
    { name: "session ci", provider: session.forRole(ci) },
    { name: "session pool", provider: session.forRole({ roleArn: `${account}/pool`, durationSeconds }) },
  ]
  return {
    all,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(all.map(({ provider }) => provider.dispose()))
      await session.dispose()
    },
  }
}

const deploy = {
  roleArn: "arn:aws:iam::444455556666:role/deploy",
  tags: ["repository", "repository_name"],
  externalId: "acme",
  durationSeconds,
}
