import { issuerSchema } from "./issuer-schema.ts"
import type { JsonSchema } from "./json-schema.ts"
import { roleSchema } from "./role-schema.ts"
import { about, account, closed, text } from "./schema-parts.ts"
import { tagsSchema } from "./tags-schema.ts"

const pool = closed(
  {
    name: about("The pool's name, which also begins the names of the roles.", {
      type: "string",
      pattern: "^[A-Za-z][A-Za-z0-9-]{0,30}$",
      patternErrorMessage: "up to 31 letters, digits and hyphens, a letter first",
      examples: ["ci"],
    }),
    account: about("The pool's account, and that of its OIDC providers.", account),
    region: about("The pool's region; the partition follows from it.", {
      type: "string",
      pattern: "^[a-z]{2,4}(-[a-z]+)?-(central|(north|south)?(east|west)|north|south)-\\d$",
      patternErrorMessage: "a region such as eu-west-1",
    }),
    flow: about("`basic`: a job names its role. `enhanced`: the pool decides.", {
      type: "string",
      enum: ["basic", "enhanced"],
      default: "basic",
    }),
    id: about("A pool that exists already: it is used as it is, and only its maps of tags and its rules are made.", {
      type: "string",
      pattern: "^[\\w-]+:[0-9a-f-]+$",
      patternErrorMessage: "the id of a pool, such as eu-west-1:00000000-0000-4000-8000-000000000000",
    }),
    trust_policy_characters: about("The quota of the roles' accounts for a trust policy; AWS raises it on request.", {
      type: "integer",
      minimum: 2048,
      maximum: 4096,
      default: 2048,
    }),
  },
  ["name", "account", "region"],
)

const test = closed(
  {
    name: about("What is tested, for people.", text),
    role: about("One of `roles`.", text),
    issuer: about("Default: the issuer of the role's first rule.", text),
    claims: about("The claims of the job's token. `iss` is the issuer's.", { type: "object" }),
    session_name: about("Default: what `session_name` of the role or of its rules makes of the claims.", text),
    expect: about("Whether the job gets in.", { type: "string", enum: ["allowed", "denied"] }),
    because: about("What has to be in the way: a code, a reason, a condition key or a path.", text),
  },
  ["role", "claims", "expect"],
)

const accepted = closed(
  {
    finding: about("A code of docs/lint.md.", text),
    because: about("Why it stands.", text),
    role: about("Default: every role, and the pool.", text),
  },
  ["finding", "because"],
)

const roleName: JsonSchema = {
  pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
  patternErrorMessage: "lower case letters and digits, with hyphens between",
}

/**
 * The access model as a JSON Schema, for editors and other programs.
 *
 * @see https://json-schema.org/draft/2020-12
 */
export const accessModelSchema: JsonSchema = closed(
  {
    pool: about("The identity pool.", pool),
    issuers: about("Who issues the tokens, by a name of your own.", {
      type: "object",
      minProperties: 1,
      propertyNames: { pattern: "^[a-z][a-z0-9-]*$", patternErrorMessage: "lower case letters, digits and hyphens" },
      additionalProperties: issuerSchema,
    }),
    tags: about("Claims that become session tags: a list of claims, or tag → claim.", tagsSchema),
    roles: about("The roles, by a name of your own.", {
      type: "object",
      minProperties: 1,
      propertyNames: roleName,
      additionalProperties: roleSchema,
    }),
    tests: about("Jobs, and whether they get in.", { type: "array", items: test }),
    accept: about("Findings that stand, each with its reason.", { type: "array", items: accepted }),
  },
  ["pool", "issuers", "roles"],
)
