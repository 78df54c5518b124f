import { login } from "./a-set-up.ts"
import type { AwsState, StatementText } from "./aws-state.ts"

/** Picks one of several, always the same for the same seed. */
export type Pick = <Item>(items: readonly Item[]) => Item

/** One slip in a set-up that works. */
export interface Mutation {
  readonly name: string
  /** Changes the state, and tells what the first line has to name. */
  readonly slip: (state: AwsState, pick: Pick) => string
  /** What a fix may change. Default: the part that has the slip. */
  readonly mends: readonly (keyof AwsState)[]
}

export const role = "example-ci"
const aud = "cognito-identity.amazonaws.com:aud"
const amr = "cognito-identity.amazonaws.com:amr"

function statementOf({ trust }: AwsState): StatementText {
  const [statement] = trust[role]?.Statement ?? []
  if (statement === undefined) throw new Error("the role has no statement")
  return statement
}

function equals(state: AwsState): Record<string, string> {
  return statementOf(state).Condition.StringEquals ?? {}
}

/** What is misspelled by a letter more, a letter less, another one, or in capitals. */
function misspelled(text: string, pick: Pick): string {
  const at = pick([...text].map((_, index) => index))
  const forms = [`${text}x`, text.slice(0, at) + text.slice(at + 1), `${text.slice(0, at)}q${text.slice(at + 1)}`]
  return pick([...forms, text.toUpperCase()].filter((form) => form !== text))
}

/** Gives an entry of an object another name. */
function rename(entries: Record<string, string>, name: string, other: string): void {
  entries[other] = entries[name] ?? ""
  delete entries[name]
}

export const mutations: readonly Mutation[] = [
  {
    name: "a client id is misspelled",
    mends: ["clientIds"],
    slip: (state, pick) => {
      state.clientIds = state.clientIds.map((id) => (id.startsWith("cognito") ? misspelled(id, pick) : id))
      return "The token is for cognito-identity.amazonaws.com"
    },
  },
  {
    name: "the pool's provider is in another account",
    mends: ["pool"],
    slip: (state) => {
      state.pool.OpenIdConnectProviderARNs = [`arn:aws:iam::999988887777:oidc-provider/${login}`]
      return "it lists arn:aws:iam::999988887777:"
    },
  },
  {
    name: "the pool's provider is misspelled",
    mends: ["pool"],
    slip: (state, pick) => {
      const arns = state.pool.OpenIdConnectProviderARNs ?? []
      state.pool.OpenIdConnectProviderARNs = arns.map((arn) => arn.replace(login, misspelled(login, pick)))
      return `pool does not list the IAM OIDC provider of ${login}`
    },
  },
  {
    name: "the basic flow is off",
    mends: ["pool"],
    slip: (state) => {
      state.pool.AllowClassicFlow = false
      return "basic (classic) flow switched off"
    },
  },
  {
    name: "a tag that the role asks for has another name",
    mends: ["tags"],
    slip: (state, pick) => {
      const tag = pick(["owner_id", "repository", "run_id", "sha"])
      rename(state.tags, tag, pick([`${tag}x`, `ci-${tag}`]))
      return `asks for the tag ${tag}`
    },
  },
  {
    name: "a tag that the role asks for is left out",
    mends: ["tags"],
    slip: (state, pick) => {
      const tag = pick(["owner_id", "repository", "run_id", "sha"])
      delete state.tags[tag]
      return `asks for the tag ${tag}`
    },
  },
  {
    name: "a tag is made of a claim that is misspelled",
    mends: ["tags"],
    slip: (state, pick) => {
      const tag = pick(["owner_id", "repository", "run_id"])
      const claim = misspelled(state.tags[tag] ?? "", pick)
      state.tags[tag] = claim
      return `the tag ${tag} of the claim ${claim}`
    },
  },
  {
    name: "the audience is of another region",
    mends: ["trust"],
    slip: (state) => {
      const condition = equals(state)
      condition[aud] = `${condition[aud]}`.replace("eu-west-1", "us-east-1")
      return `${aud}"] wants "us-east-1:`
    },
  },
  {
    name: "a value of a condition is misspelled",
    mends: ["trust"],
    slip: (state, pick) => {
      const key = pick(["aws:RequestTag/owner_id", "aws:RequestTag/repository"])
      const value = misspelled(equals(state)[key] ?? "", pick).replace(/^$/, "0")
      equals(state)[key] = value
      return `${key}"] wants ${JSON.stringify(value)}`
    },
  },
  {
    name: "a condition's tag is misspelled",
    mends: ["trust"],
    slip: (state, pick) => {
      const tag = `${pick(["owner_id", "repository"])}x`
      rename(equals(state), `aws:RequestTag/${tag.slice(0, -1)}`, `aws:RequestTag/${tag}`)
      return `asks for the tag ${tag}`
    },
  },
  {
    name: "a condition asks for the tag of a session",
    mends: ["trust"],
    slip: (state, pick) => {
      const tag = pick(["owner_id", "repository"])
      rename(equals(state), `aws:RequestTag/${tag}`, `aws:PrincipalTag/${tag}`)
      return `aws:PrincipalTag/${tag}`
    },
  },
  {
    name: "the provider in amr is misspelled",
    mends: ["trust"],
    slip: (state, pick) => {
      const provider = misspelled(login, pick)
      statementOf(state).Condition["ForAnyValue:StringEquals"] = { [amr]: provider }
      return `${amr}"] wants "${provider}"`
    },
  },
  {
    name: "an action is missing",
    mends: ["trust"],
    slip: (state, pick) => {
      const action = pick(["sts:AssumeRoleWithWebIdentity", "sts:TagSession"])
      const statement = statementOf(state)
      statement.Action = statement.Action.filter((one) => one !== action)
      return `${action} is not allowed`
    },
  },
  {
    name: "the principal is misspelled",
    mends: ["trust"],
    slip: (state, pick) => {
      const Federated = pick([
        "cognito-identity.amazonaws.com.cn",
        "cognito-idp.amazonaws.com",
        "COGNITO-IDENTITY.AMAZONAWS.COM",
      ])
      statementOf(state).Principal = { Federated }
      return `Principal wants "${Federated}"`
    },
  },
  {
    name: "the version is missing",
    mends: ["trust"],
    slip: (state) => {
      delete state.trust[role]?.Version
      return 'Without "Version": "2012-10-17", a variable is plain text'
    },
  },
]
