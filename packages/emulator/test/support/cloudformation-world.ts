import { type Deployment, type DeployOptions, deploy } from "../../src/deploy.ts"
import type { Account } from "../../src/world/account.ts"
import { createWorld } from "../../src/world/create-world.ts"
import type { Keyring } from "../../src/world/keyring.ts"
import type { World } from "../../src/world/world.ts"

export const ACCOUNT = "111122223333"
export const OTHER_ACCOUNT = "444455556666"
export const GITHUB_PROVIDER: string = `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`

const NO_KEYS: Keyring = {
  get github(): never {
    throw new Error("This world has no keys")
  },
  get cognito(): never {
    throw new Error("This world has no keys")
  },
  signingKey() {
    throw new Error("This world has no keys")
  },
  sourceFor() {
    throw new Error("This world has no keys")
  },
}

export function aWorld(): World {
  return createWorld({ region: "eu-west-1", clock: { now: () => 0 }, keyring: NO_KEYS })
}

type BodyOptions = Partial<Omit<DeployOptions, "template">> & { readonly name?: string }

/** Deploys a template given as text, called `t.yaml` in messages. */
export function deployBody(world: World, body: string, { name = "t.yaml", ...options }: BodyOptions = {}): Deployment {
  return deploy(world, { accountId: ACCOUNT, template: { body, name }, ...options })
}

/** The path of a template in `test/cloudformation/templates`. */
export function templatePath(name: string): string {
  return new URL(`../cloudformation/templates/${name}`, import.meta.url).pathname
}

export function accountOf(world: World, id: string = ACCOUNT): Account {
  const account = world.accounts.get(id)
  if (!account) throw new Error(`There is no account ${id}`)
  return account
}

/** A template whose only output, `Value`, is the given YAML, indented by six. */
export function withOutput(value: string, above = ""): string {
  return `${above}
Resources:
  Bucket:
    Type: AWS::S3::Bucket
    Properties: { BucketName: artifacts }
Outputs:
  Value:
    Value: ${value}
`
}
