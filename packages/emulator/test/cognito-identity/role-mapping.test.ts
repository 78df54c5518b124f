import { describe, expect, it } from "vitest"
import { matchRule } from "../../src/operations/cognito-identity/match-rule.ts"
import { resolveRole } from "../../src/operations/cognito-identity/resolve-role.ts"
import type { RoleMapping, RoleMappingRule } from "../../src/world/pool.ts"
import { addProvider, cognitoKeyring, cognitoWorld, GITHUB_ARN, poolOf } from "../support/cognito-world.ts"

const keyring = cognitoKeyring()
const [DEFAULT, DEPLOY, READ] = ["default", "deploy", "read"].map((name) => `arn:aws:iam::111122223333:role/${name}`)
const DENIED = "Access to Identity 'eu-west-1:1' is forbidden."

function rule(matchType: RoleMappingRule["matchType"], value: string, roleArn = DEPLOY): RoleMappingRule {
  return { claim: "ref", matchType, value, roleArn: String(roleArn) }
}

function rules(...given: readonly RoleMappingRule[]): RoleMapping {
  return { type: "Rules", ambiguousRoleResolution: "AuthenticatedRole", rules: given }
}

const token: RoleMapping = { type: "Token", ambiguousRoleResolution: "AuthenticatedRole", rules: [] }
const roles = { "cognito:roles": [DEPLOY, READ] }
const main = { ref: "refs/heads/main" }

interface Row {
  readonly name: string
  readonly mapping?: RoleMapping
  readonly claims?: Readonly<Record<string, unknown>>
  readonly customRoleArn?: string | undefined
  readonly open?: "accept"
  readonly role: string | undefined
}

const rows: readonly Row[] = [
  { name: "takes the pool's role without a mapping", role: DEFAULT },
  { name: "denies a custom role without a mapping", customRoleArn: DEPLOY, role: DENIED },
  {
    name: "takes a custom role without a mapping with the switch",
    customRoleArn: DEPLOY,
    open: "accept",
    role: DEPLOY,
  },
  {
    name: "takes the token's preferred role",
    mapping: token,
    claims: { ...roles, "cognito:preferred_role": READ },
    role: READ,
  },
  { name: "takes a custom role that the token offers", mapping: token, claims: roles, customRoleArn: READ, role: READ },
  {
    name: "denies a custom role that the token doesn't offer",
    mapping: token,
    claims: roles,
    customRoleArn: DEFAULT,
    role: DENIED,
  },
  {
    name: "denies a custom role when the token's roles are no list",
    mapping: token,
    claims: { "cognito:roles": DEPLOY },
    customRoleArn: DEPLOY,
    role: DENIED,
  },
  { name: "falls back to the pool's role without a preferred one", mapping: token, claims: roles, role: DEFAULT },
  {
    name: "denies without a preferred role when the mapping says so",
    mapping: { ...token, ambiguousRoleResolution: "Deny" },
    claims: roles,
    role: DENIED,
  },
  {
    name: "takes the first rule that matches",
    mapping: rules(rule("Equals", "else", READ), rule("StartsWith", "refs/"), rule("Contains", "main", READ)),
    claims: main,
    role: DEPLOY,
  },
  {
    name: "falls back to the pool's role when no rule matches",
    mapping: rules(rule("Equals", "else")),
    claims: main,
    role: DEFAULT,
  },
  {
    name: "denies when no rule matches and the mapping says so",
    mapping: { ...rules(rule("Equals", "else")), ambiguousRoleResolution: "Deny" },
    claims: main,
    role: DENIED,
  },
  {
    name: "takes a custom role of a later rule that matches",
    mapping: rules(rule("StartsWith", "refs/"), rule("Contains", "main", READ)),
    claims: main,
    customRoleArn: READ,
    role: READ,
  },
  {
    name: "denies a custom role of a rule that doesn't match",
    mapping: rules(rule("StartsWith", "refs/"), rule("Equals", "else", READ)),
    claims: main,
    customRoleArn: READ,
    role: DENIED,
  },
]

describe("resolveRole", () => {
  it.each(rows)("$name", ({ mapping, claims = {}, customRoleArn, open, role }) => {
    const roleMappings = new Map(mapping ? [[GITHUB_ARN, mapping]] : [])
    const world = cognitoWorld(keyring, {
      open: { ...(open && { customRoleWithoutMapping: open }) },
      pool: { roleMappings, roles: { authenticated: String(DEFAULT) } },
    })
    const identity = { id: "eu-west-1:1", poolId: poolOf(world).id, created: new Date(0), logins: new Map() }
    const logins = [{ provider: addProvider(world), subject: "one", claims }]
    const wish = { open: world.openBehaviors, ...(customRoleArn !== undefined && { customRoleArn }) }

    expect(outcome(() => resolveRole({ pool: poolOf(world), identity, logins }, wish))).toBe(role)
  })

  it("gives guests the pool's role for guests, and no other", () => {
    const world = cognitoWorld(keyring, { pool: { roles: { authenticated: "a", unauthenticated: "u" } } })
    const identity = { id: "eu-west-1:1", poolId: poolOf(world).id, created: new Date(0), logins: new Map() }
    const guest = { pool: poolOf(world), identity, logins: [] }
    const open = { ...world.openBehaviors, customRoleWithoutMapping: "accept" as const }

    expect(outcome(() => resolveRole(guest, { open }))).toBe("u")
    expect(outcome(() => resolveRole(guest, { open, customRoleArn: "a" }))).toBe(DENIED)
  })
})

describe("matchRule", () => {
  it.each([
    { name: "Equals the same", given: rule("Equals", "a"), ref: "a", matches: true },
    { name: "Equals a part", given: rule("Equals", "a"), ref: "ab", matches: false },
    { name: "Equals another case", given: rule("Equals", "a"), ref: "A", matches: false },
    { name: "Contains a part", given: rule("Contains", "b"), ref: "abc", matches: true },
    { name: "Contains with a wildcard", given: rule("Contains", "a*c"), ref: "abc", matches: false },
    { name: "StartsWith the beginning", given: rule("StartsWith", "ab"), ref: "abc", matches: true },
    { name: "StartsWith the end", given: rule("StartsWith", "bc"), ref: "abc", matches: false },
    { name: "NotEqual another", given: rule("NotEqual", "a"), ref: "b", matches: true },
    { name: "NotEqual the same", given: rule("NotEqual", "a"), ref: "a", matches: false },
    { name: "NotEqual an absent claim", given: rule("NotEqual", "a"), ref: undefined, matches: false },
    { name: "NotEqual a number", given: rule("NotEqual", "a"), ref: 1, matches: false },
    { name: "Contains in a list", given: rule("Contains", "a"), ref: ["a"], matches: false },
  ])("answers $matches for $name", ({ given, ref, matches }) => {
    expect(matchRule(given, ref === undefined ? {} : { ref })).toBe(matches)
  })
})

function outcome(run: () => string | undefined): string | undefined {
  try {
    return run()
  } catch (error) {
    return error instanceof Error ? error.message : undefined
  }
}
