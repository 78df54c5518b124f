import { describe, expect, it } from "vitest"
import { formatFinding } from "../../repository/format-finding.ts"
import { findRepositoryViolations } from "../../rules/find-repository-violations.ts"

// Planted texts are put together here, so that the rules do not find them in this file.
const planted = (...parts: readonly string[]): string => parts.join("")
const lines = (count: number): string => "x()\n".repeat(count)

function violations(path: string, text: string): string[] {
  return findRepositoryViolations(new Map([[path, text]])).map(formatFinding)
}

describe("findRepositoryViolations", () => {
  it.each([
    [
      "a registry's host",
      "a.yml",
      planted("url: https://registry", ".npmjs.org"),
      "a.yml:1  names the host of a package registry",
    ],
    ["a chosen registry", ".npmrc", "a=b\nregistry=https://example.com", ".npmrc:2  chooses a package registry"],
    ["a scope's registry", ".npmrc", "@acme:registry=https://example.com", ".npmrc:1  chooses a package registry"],
    [
      "a tarball in the lock file",
      "pnpm-lock.yaml",
      "resolution: {tarball: x.tgz}",
      "pnpm-lock.yaml:1  has an address in the lock file",
    ],
    [
      "an address in the lock file",
      "pnpm-lock.yaml",
      "a: https://example.com/x",
      "pnpm-lock.yaml:1  has an address in the lock file",
    ],
    ["root's home", "a.md", planted("see `/ro", "ot/notes`"), "a.md:1  has an absolute path of one machine"],
    ["a user's home", "a.ts", planted('read("/ho', 'me/ana/x")'), "a.ts:1  has an absolute path of one machine"],
    ["a work folder", "a.ts", planted("cd /wo", "rk/main"), "a.ts:1  has an absolute path of one machine"],
    ["a Windows home", "a.ts", planted("C:\\Us", "ers\\ana"), "a.ts:1  has an absolute path of one machine"],
    [
      "an access key id",
      "a.ts",
      `\n${planted("AK", "IA", "A".repeat(16))}`,
      "a.ts:2  looks like an AWS access key id: make it at run time",
    ],
    [
      "a JWT",
      "a.ts",
      planted("ey", "JhbGciOiJub25lIn0", ".ey", "JzdWIiOiJhIn0", ".x"),
      "a.ts:1  looks like a JWT: make it at run time",
    ],
    [
      "a private key",
      "a.pem",
      planted("-----BEGIN RSA PRI", "VATE KEY-----"),
      "a.pem:1  looks like a private key: make it at run time",
    ],
    [
      "a private JWK",
      "a.json",
      `{"d": "${"a".repeat(43)}"}`,
      "a.json:1  looks like a private JWK: make it at run time",
    ],
    [
      "an access token",
      "a.ts",
      planted("gh", "p_", "a".repeat(36)),
      "a.ts:1  looks like an access token: make it at run time",
    ],
    [
      "a secret key",
      "a.ini",
      planted("secret_access", "_key = ", "a".repeat(40)),
      "a.ini:1  looks like an AWS secret key: make it at run time",
    ],
    [
      "a source over 200 lines",
      "packages/core/src/a.ts",
      lines(201),
      "packages/core/src/a.ts  has 201 lines of code, the limit is 200",
    ],
    [
      "a test over 300 lines",
      "packages/core/test/a.test.ts",
      lines(300),
      "packages/core/test/a.test.ts  has 301 lines, the limit is 300",
    ],
    [
      "a range in the catalog",
      "pnpm-workspace.yaml",
      "catalog:\n  jose: ^6.0.0",
      "pnpm-workspace.yaml  jose: ^6.0.0 is not one exact version",
    ],
    [
      "a version beside the catalog",
      "apps/a/package.json",
      '{"name": "a", "private": true, "dependencies": {"jose": "6.0.0"}}',
      "apps/a/package.json  jose does not come from the catalog",
    ],
    ["a missing README", "packages/a/package.json", '{"name": "a"}', "packages/a/README.md  is missing"],
  ])("reports %s", (_name, path, text, expected) => {
    expect(violations(path, text)).toEqual([expected])
  })

  it.each([
    ["a hosted runner's home", "a.md", `in ${["", "home", "runner", "work", "octo-repo"].join("/")}`],
    ["a path inside a URL", "a.md", planted("https://example.com/ro", "ot/ and packages/work/a")],
    ["an account's root", "a.json", '"arn:aws:iam::111122223333:root"'],
    [
      "comments and blank lines in a long file",
      "packages/core/src/a.ts",
      `/**\n * a\n */\n${lines(150)}${"// b\n\n".repeat(60)}`,
    ],
    ["exact versions and aliases", "pnpm-workspace.yaml", "catalog:\n  jose: 6.2.17\n  a: npm:@acme/b@1.0.0-rc.1"],
    ["a private package without README", "apps/a/package.json", '{"name": "a", "private": true}'],
  ])("lets %s through", (_name, path, text) => {
    expect(violations(path, text)).toEqual([])
  })
})

describe("findReadmeGaps", () => {
  const manifest = ["packages/a/package.json", '{"name": "@acme/a"}'] as const

  it.each([
    { name: "another title", readme: "# a\n", expected: ['packages/a/README.md  does not begin with "# @acme/a"'] },
    {
      name: "no example before the first section",
      readme: "# @acme/a\n\n## Use\n\n```ts\na()\n```\n",
      expected: ["packages/a/README.md  has no ```ts example before its first ## heading"],
    },
    { name: "an example first", readme: "# @acme/a\n\nGives.\n\n```ts\na()\n```\n\n## Use\n", expected: [] },
  ])("judges a README with $name", ({ readme, expected }) => {
    const files = new Map([manifest, ["packages/a/README.md", readme]])
    expect(findRepositoryViolations(files).map(formatFinding)).toEqual(expected)
  })
})
