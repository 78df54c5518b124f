import { execFile } from "node:child_process"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { describeTrust, type TestRunner, type TrustTable } from "../../src/testing.ts"
import { aPoolRequest } from "../support/a-request.ts"
import { aTrustPolicy } from "../support/a-trust-policy.ts"

const require = createRequire(import.meta.url)
const vitest = join(dirname(require.resolve("vitest/package.json")), "vitest.mjs")
const files = {
  node: require.resolve("./runs/deploy.node.ts"),
  vitest: require.resolve("./runs/deploy.vitest.ts"),
  config: require.resolve("./runs/vitest.config.ts"),
}

interface RealRunner {
  readonly name: string
  /** Takes a pattern for the names of the tests to run. Default: all. */
  readonly argvOf: (pattern?: string) => readonly string[]
}

const runners: readonly RealRunner[] = [
  {
    name: "node:test",
    argvOf: (pattern = ".") => [
      "--conditions=@claimbridge/source",
      "--test-reporter=spec",
      `--test-name-pattern=${pattern}`,
      files.node,
    ],
  },
  {
    name: "vitest with globals",
    argvOf: (pattern = ".") => [
      vitest,
      "run",
      `--root=${dirname(files.vitest)}`,
      `--config=${files.config}`,
      `--testNamePattern=${pattern}`,
    ],
  },
]

interface Ended {
  readonly code: unknown
  readonly output: string
}

function run(argv: readonly string[]): Promise<Ended> {
  const env = { PATH: dirname(process.execPath), NO_COLOR: "1" }
  return new Promise((resolve) => {
    execFile(process.execPath, argv, { env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: `${stdout}${stderr}` }),
    )
  })
}

describe("describeTrust in real runners", () => {
  it.each(runners)("passes in $name when every row comes out as it says", async ({ argvOf }) => {
    const { code, output } = await run(argvOf("right"))

    expect(output).toMatch(/pass 3\n|3 passed/)
    expect(code).toBe(0)
  })

  it.each(runners)("fails in $name with the explanation of each row that doesn't", async ({ argvOf }) => {
    const { code, output } = await run(argvOf())
    const text = output.replace(/^ +/gm, "")

    expect(code).toBe(1)
    expect(text).toContain("Error: Expected to be allowed, and is denied.\n\nDenied: sts:AssumeRoleWithWebIdentity\n")
    expect(text).toContain('policy   "production"\nrequest  "staging"\n')
    expect(text).toContain("Error: Expected to be denied, and is allowed.\n\nAllowed: sts:AssumeRoleWithWebIdentity")
    expect(text).toContain(
      "Error: Expected to be denied because of CLAIM_ABSENT, and is denied because of VALUE_MISMATCH",
    )
  })
})

interface Recorded {
  readonly title: string
  readonly error: string | undefined
}

/** Runs each test at once, and keeps its first line of complaint. */
function record(table: TrustTable): readonly Recorded[] {
  const recorded: Recorded[] = []
  const runner: TestRunner = {
    describe: (_name, body) => body(),
    it: (title, body) => recorded.push({ title, error: complaintOf(body) }),
  }
  describeTrust("deploy", table, runner)
  return recorded
}

function complaintOf(body: () => void): string | undefined {
  try {
    body()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.split("\n")[0] : "no error"
  }
}

describe("describeTrust", () => {
  const policy = aTrustPolicy({ also: { StringEquals: { "sts:RoleSessionName": "42" } } })
  const both = aTrustPolicy({
    condition: { StringEquals: { "sts:RoleSessionName": "42", "aws:RequestTag/owner_id": "65" } },
  })
  const request = aPoolRequest({ roleSessionName: "42" })

  it("merges the claims of a row over those of the request", () => {
    const claims = { repository_owner_id: "66" }
    expect(
      record({ policy: both, request, denied: [{ name: "a stranger", claims, because: "aws:RequestTag/owner_id" }] }),
    ).toEqual([{ title: "denies a stranger", error: undefined }])
  })

  it.each([undefined, null])("leaves a claim out that a row has as %s", (repository_owner_id) => {
    const denied = [{ name: "nobody", claims: { repository_owner_id }, because: "CLAIM_ABSENT" }]
    expect(record({ policy: both, request, denied })[0]?.error).toBeUndefined()
  })

  it("takes the call of a row over that of the request", () => {
    const row = { name: "another name", roleSessionName: "43" }
    const [allowed, denied] = record({
      policy,
      request,
      allowed: [row],
      denied: [{ ...row, because: "VALUE_MISMATCH" }],
    })
    expect(allowed?.error).toBe("Expected to be allowed, and is denied.")
    expect(denied?.error).toBeUndefined()
  })

  it("takes a call that is refused for denied only when the row says why", () => {
    const row = { name: "an illegal name", roleSessionName: "a b" }
    const [allowed, denied, unsaid] = record({
      policy,
      request,
      allowed: [row],
      denied: [{ ...row, because: "SESSION_NAME_ILLEGAL" }, row],
    })
    expect(allowed?.error).toBe("Expected to be allowed, and is refused.")
    expect(denied?.error).toBeUndefined()
    expect(unsaid?.error).toBe(
      "Expected to be denied by the policy, and is refused before it is asked: SESSION_NAME_ILLEGAL.",
    )
  })

  it("takes any denial by the policy when the row doesn't say why", () => {
    const denied = [{ name: "another name", roleSessionName: "43" }]
    expect(record({ policy, request, denied })[0]?.error).toBeUndefined()
  })

  it("keeps a token out of its errors", () => {
    const token = `eyJhbGciOiJub25lIn0.${btoa(JSON.stringify({ iss: "https://example.com", repository_owner_id: "66" }))}.x`
    const runner: TestRunner = { describe: (_, body) => body(), it: (_, body) => body() }
    const table = {
      policy: both,
      request: { ...request, claims: token },
      allowed: [{ name: "x", claims: { ref: token } }],
    }
    expect(() => describeTrust("deploy", table, runner)).toThrow(
      expect.objectContaining({
        message: expect.not.stringContaining("eyJ"),
        stack: expect.not.stringContaining("eyJ"),
      }),
    )
  })

  it("refuses a table without rows", () => {
    expect(() => record({ policy, request })).toThrow("The table of deploy has no rows: it would test nothing.")
  })

  it("asks for a runner where there is no global one", () => {
    const table = { policy, request, allowed: [{ name: "x" }] }
    expect(() => describeTrust("deploy", table)).toThrow(
      "There is no global describe and it. Hand them over: describeTrust(name, table, { describe, it }).",
    )
  })
})
