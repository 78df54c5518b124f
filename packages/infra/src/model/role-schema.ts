import type { JsonSchema } from "./json-schema.ts"
import { about, account, closed, text, texts } from "./schema-parts.ts"

const arn: JsonSchema = {
  type: "string",
  pattern: "^arn:aws[\\w-]*:iam::(\\d{12}|aws):.+/.+$",
  patternErrorMessage: "an ARN of IAM",
}

const sessionName = about("What a session has to be named; `{claim}` stands for a claim.", {
  type: "string",
  pattern: "^([\\w+=,.@-]|\\{[^{}]+\\})+$",
  patternErrorMessage: "letters, digits and _+=,.@-, and claims in braces",
  examples: ["{run_id}@{sha}"],
})

const rule: JsonSchema = {
  type: "object",
  properties: { issuer: about("One of `issuers`.", text), session_name: sessionName },
  required: ["issuer"],
  additionalProperties: about("A claim: its value, a value with `*`, or a list of them.", texts),
}

const permission = closed(
  {
    sid: about("The statement's id.", {
      type: "string",
      pattern: "^[A-Za-z0-9]+$",
      patternErrorMessage: "letters and digits",
    }),
    allow: about("Actions.", texts),
    deny: about("Actions, in place of `allow`.", texts),
    on: about("Resources. `${tag:repository}` stands for the value of a tag.", texts),
    when: about("As in IAM: operator → key → values.", {
      type: "object",
      additionalProperties: { type: "object", additionalProperties: texts },
    }),
  },
  ["on"],
)

const hop = closed(
  {
    to: about("A role of this model, or the ARN of another.", text),
    pass: about("Tags that the next session gets, with the values that this one has.", { type: "array", items: text }),
    transitive: about("Those among them that further hops can't change.", { type: "array", items: text }),
  },
  ["to"],
)

/** One role. */
export const roleSchema: JsonSchema = closed(
  {
    account: about("Default: the pool's.", account),
    name: about("The role's name at IAM. Default: the pool's name and the role's, with a hyphen.", {
      type: "string",
      pattern: "^[\\w+=,.@-]{1,64}$",
      patternErrorMessage: "1 to 64 letters, digits and _+=,.@-",
    }),
    description: about("What IAM shows.", {
      type: "string",
      pattern: "^[\\t\\n\\r\\u0020-\\u007E\\u00A1-\\u00FF]{0,1000}$",
      patternErrorMessage: "up to 1000 Latin characters",
    }),
    path: about("The role's path at IAM.", {
      type: "string",
      pattern: "^/([!-~]+/)?$",
      patternErrorMessage: "a path that begins and ends with /",
      default: "/",
    }),
    max_session_seconds: about("The longest session, in seconds.", {
      type: "integer",
      minimum: 3600,
      maximum: 43_200,
      default: 3600,
    }),
    allow: about("Which jobs get in: every job that meets one of the rules.", {
      type: "array",
      minItems: 1,
      items: rule,
    }),
    session_name: sessionName,
    policies: about("What the role may do.", { type: "array", items: permission }),
    managed_policies: about("ARNs of managed policies.", { type: "array", items: arn }),
    boundary: about("The ARN of a permissions boundary.", arn),
    chain: about("Roles that a session of this one may go on to.", { anyOf: [hop, { type: "array", items: hop }] }),
  },
  [],
)
