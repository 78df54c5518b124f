import fc from "fast-check"
import { type AccessModel, type AccessTest, type AllowRule, parseAccessModel } from "../../src/index.ts"

const issuers = {
  github: { owner_id: ["65", "66"] },
  server: { kind: "github", url: "https://github.acme.example", owner_id: "65" },
  gitlab: { namespace_id: "65" },
  jenkins: { url: "https://jenkins.acme.example" },
}

const names = fc.constantFrom(...Object.keys(issuers))

/** Few, so that they often meet; all issuers have these claims. */
const values = {
  environment: ["prod", "prod-eu", "dev", "p.od"],
  ref: ["refs/heads/main", "refs/heads/main2"],
  sha: ["c0ffee", "c0ff"],
  repository_owner_id: ["65", "66", "7"],
  namespace_id: ["65", "66", "7"],
}

const patterns = fc.constantFrom(
  "prod",
  "prod*",
  "*-eu",
  "p?od",
  "p?o*",
  "p.od",
  "dev",
  "*",
  "refs/heads/*",
  "${x}",
  "$*",
)

const wanted = fc.oneof(patterns, fc.uniqueArray(patterns, { minLength: 1, maxLength: 3 }))

const sessionName = fc.constantFrom(undefined, "{sha}", "ci-{sha}")

const rule = fc.record(
  { issuer: names, environment: wanted, ref: wanted, session_name: sessionName },
  { requiredKeys: ["issuer", "environment"] },
)

const role = fc.record({ allow: fc.array(rule, { minLength: 1, maxLength: 4 }), session_name: sessionName })

const findings = ["CODE_NOT_PINNED", "MAPPING_MISSING", "OWNER_OPEN", "SESSION_NAME_FREE"]

/** A model of several issuers with the same claims. */
export const anyModel: fc.Arbitrary<AccessModel> = fc.record({ deploy: role, release: role }).map((roles) =>
  parseAccessModel({
    pool: { name: "ci", account: "111122223333", region: "eu-west-1" },
    issuers,
    roles: JSON.parse(JSON.stringify(roles)),
    accept: findings.map((finding) => ({ finding, because: "Only the rules are tested" })),
  }),
)

const changes = fc.record(
  Object.fromEntries(
    Object.entries(values).map(([claim, texts]) => [claim, fc.constantFrom<string | undefined>(...texts, undefined)]),
  ),
  { requiredKeys: [] },
)

const changedJob = fc.record(
  { claims: changes, issuer: names, session_name: fc.constantFrom("job", "c0ffee") },
  { requiredKeys: ["claims"] },
)

/** A job that one of a model's rules is for, but for a few changes. */
export function anyJob({ roles }: AccessModel): fc.Arbitrary<AccessTest> {
  const rules = Object.entries(roles).flatMap(([name, { allow = [] }]) => allow.map((each) => ({ name, each })))
  return fc.tuple(fc.constantFrom(...rules), fc.oneof(fc.constant({ claims: {} }), changedJob)).map(
    ([{ name, each }, { claims, ...changed }]): AccessTest => ({
      role: name,
      issuer: each.issuer,
      expect: "denied",
      ...changed,
      claims: withoutAbsent({ ...claimsFor(each), ...claims }),
    }),
  )
}

/** Claims that meet a rule, unless no tag could. */
function claimsFor({ environment = [], ref = [] }: AllowRule): Readonly<Record<string, string>> {
  const [place = "dev", branch = "refs/heads/main"] = [environment, ref].map((texts) => [texts].flat()[0])
  const value = (text: string) => text.replaceAll("*", "x").replace(/[^\w./-]/g, "")
  return { environment: value(place), ref: value(branch), sha: "c0ffee", repository_owner_id: "65", namespace_id: "65" }
}

function withoutAbsent(claims: Readonly<Record<string, string | undefined>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined))
}
