import { describe, expect, it } from "vitest"
import { accountId, aSetUp, providerArn, type SetUp } from "./support/a-set-up.ts"
import { trust } from "./support/a-trust-change.ts"
import { poolCall } from "./support/broken-set-up.ts"
import { doctorReport } from "./support/doctor-report.ts"

type Env = Readonly<Record<string, string>>
type Claims = Readonly<Record<string, unknown>>

const amr = "cognito-identity.amazonaws.com:amr"
const aud = "cognito-identity.amazonaws.com:aud"
const hour = 3_600_000

/** What AWS cannot mend: the job has to be another one, or somebody has to decide. */
interface BrokenJob {
  readonly name: string
  readonly see: string
  readonly claims?: Claims
  readonly options?: readonly string[]
  readonly wrong: (setUp: SetUp) => Promise<Env>
  readonly cause: RegExp
  readonly fix: RegExp
  readonly exitCode: number
  /** What a person does who follows the fix. */
  readonly mend: (setUp: SetUp) => Promise<Env>
  readonly mendedOptions?: readonly string[]
}

const ofTheJob = { repository: "octo-org/octo-repo", repository_id: "74", repository_owner_id: "65" }

/** The job's token, from a variable. */
function tokenIn(token: string): Env {
  return { CLAIMBRIDGE_TOKEN_ENV: "JOB_TOKEN", JOB_TOKEN: token }
}

async function aToken({ emulator }: SetUp, claims: Claims = {}, options: object = {}): Promise<Env> {
  return tokenIn(
    await emulator.mintToken({ ...ofTheJob, ...claims }, { audience: "cognito-identity.amazonaws.com", ...options }),
  )
}

function forged(token: string): string {
  const [head, body, signature = ""] = token.split(".")
  const first = signature.startsWith("A") ? "B" : "A"
  return [head, body, first + signature.slice(1)].join(".")
}

const jobs: readonly BrokenJob[] = [
  {
    name: "the job may not ask for a token",
    see: "1.8: Unauthenticated access is not supported",
    wrong: async () => ({ ACTIONS_ID_TOKEN_REQUEST_URL: "", ACTIONS_ID_TOKEN_REQUEST_TOKEN: "" }),
    cause: /may not ask for an OIDC token/,
    fix: /id-token: write/,
    exitCode: 2,
    mend: async () => ({}),
  },
  {
    name: "the token has expired",
    see: "1.8: Token expired; 4.3: ExpiredTokenException",
    wrong: (setUp) => aToken(setUp, {}, { issuedAt: new Date(Date.now() - hour) }),
    cause: /token has expired 3\d\d\d s ago/,
    fix: /right before the exchange/,
    exitCode: 4,
    mend: (setUp) => aToken(setUp),
  },
  {
    name: "the token has no audience",
    see: "1.8: Missing a required claim: aud",
    wrong: (setUp) => aToken(setUp, { aud: "" }, { audience: undefined }),
    cause: /no audience \(aud\)/,
    fix: /put an audience into the token/,
    exitCode: 4,
    mend: (setUp) => aToken(setUp),
  },
  {
    name: "the token is an access token",
    see: "1.8: Not a valid OpenId Connect identity token; 4.3: not a valid JWT",
    wrong: async () => tokenIn(`opaque-${crypto.randomUUID()}`),
    cause: /did not give an OIDC token/,
    fix: /three base64url parts/,
    exitCode: 2,
    mend: (setUp) => aToken(setUp),
  },
  {
    name: "the signature is not the issuer's",
    see: "1.8: Couldn't verify signed token",
    wrong: async (setUp) => {
      const { JOB_TOKEN = "" } = await aToken(setUp)
      return tokenIn(forged(JOB_TOKEN))
    },
    cause: /could not verify the signature/,
    fix: /really comes from https:\/\/token\.actions/,
    exitCode: 4,
    mend: (setUp) => aToken(setUp),
  },
  {
    name: "the pool is another account's, or gone",
    see: "1.8: IdentityPool not found",
    wrong: async () => ({ CLAIMBRIDGE_IDENTITY_POOL_ID: "eu-west-1:00000000-0000-4000-8000-000000000000" }),
    cause: /There is no pool eu-west-1:00000000-0000-4000-8000-000000000000/,
    fix: /list-identity-pools/,
    exitCode: 2,
    mend: async () => ({}),
  },
  {
    name: "the job is one of a pull request, and the role is for a branch",
    see: "pitfall 15",
    wrong: async (setUp) => {
      const pattern = `${providerArn}:OIDC:repo:octo-org/octo-repo:ref:refs/heads/main`
      const owner = { [aud]: setUp.poolId, "aws:RequestTag/owner_id": "65" }
      const Condition = { StringEquals: owner, "ForAnyValue:StringEquals": { [amr]: pattern } }
      await setUp.change(trust(setUp, { Condition }))
      return aToken(setUp, { sub: "repo:octo-org/octo-repo:pull_request" })
    },
    cause: /ref:refs\/heads\/main", the job has .*:pull_request"/,
    fix: /otherwise it is the job that has to be another one/,
    exitCode: 4,
    mend: (setUp) => aToken(setUp, { sub: "repo:octo-org/octo-repo:ref:refs/heads/main" }),
  },
  {
    name: "the role asks for an environment, and the job is in none",
    see: "pitfall 5, 3: no tag without the claim",
    wrong: async (setUp) => {
      const StringEquals = {
        [aud]: setUp.poolId,
        "aws:RequestTag/owner_id": "65",
        "aws:RequestTag/environment": "production",
      }
      await setUp.change(trust(setUp, { Condition: { StringEquals } }))
      return {}
    },
    cause: /environment"\] wants "production", the job has nothing/,
    fix: /otherwise it is the job that has to be another one/,
    exitCode: 4,
    mend: (setUp) => aToken(setUp, { environment: "production" }),
  },
  {
    name: "the token names the roles it is for",
    see: "4.3, 4.5: not present in the roles claim",
    options: ["--flow", "direct", "--role-arn", `arn:aws:iam::${accountId}:role/example-direct`],
    wrong: (setUp) =>
      aToken(
        setUp,
        { "https://aws.amazon.com/roles": [`arn:aws:iam::${accountId}:role/other`] },
        { audience: "sts.amazonaws.com" },
      ),
    cause: /role\/other.*not for .*role\/example-direct/,
    fix: /ask for a role that it is for/,
    exitCode: 4,
    mend: (setUp) => aToken(setUp, {}, { audience: "sts.amazonaws.com" }),
  },
  {
    name: "the pool gives no role in flow enhanced",
    see: "1.8: Check assigned IAM roles for this pool",
    options: ["--flow", "enhanced"],
    wrong: async (setUp) => {
      await setUp.change(poolCall("SetIdentityPoolRoles", { IdentityPoolId: setUp.poolId, Roles: {} }))
      return {}
    },
    cause: /has no role for this job/,
    fix: /Set the pool's authenticated role/,
    exitCode: 4,
    mend: async (setUp) => {
      const Roles = { authenticated: `arn:aws:iam::${accountId}:role/example-pool` }
      await setUp.change(poolCall("SetIdentityPoolRoles", { IdentityPoolId: setUp.poolId, Roles }))
      return {}
    },
  },
  {
    name: "the pool gives a role of another account in flow enhanced",
    see: "6: cross-account role",
    options: ["--flow", "enhanced"],
    wrong: async (setUp) => {
      const Roles = { authenticated: "arn:aws:iam::444455556666:role/example-pool" }
      await setUp.change(poolCall("SetIdentityPoolRoles", { IdentityPoolId: setUp.poolId, Roles }))
      return {}
    },
    cause: /reaches roles of the pool's account 111122223333 only, not arn:aws:iam::444455556666/,
    fix: /--flow basic with --role-arn/,
    exitCode: 4,
    mend: async () => ({}),
    mendedOptions: [],
  },
  {
    name: "the session's name is none",
    see: "4.3: failed to satisfy constraint at roleSessionName",
    options: ["--role-session-name", "{repository}"],
    wrong: async () => ({}),
    cause: /"octo-org\/octo-repo" isn't a session name: 2 to 64/,
    fix: /--role-session-name/,
    exitCode: 2,
    mend: async () => ({}),
    mendedOptions: ["--role-session-name", "{repository_id}@{run_id}"],
  },
]

describe("claimbridge doctor", () => {
  it.each(jobs)("names what no command of AWS can mend, and what to do: $name ($see)", async (job) => {
    const setUp = await aSetUp(job.claims)
    const { options = [], mendedOptions = options } = job
    const env = await job.wrong(setUp)
    const { exitCode, stdout } = await setUp.run(["doctor", ...options], env)
    expect(stdout.split("\n").slice(0, 3).join("\n")).toMatch(job.cause)
    expect(stdout.split("\n").slice(1).join("\n")).toMatch(job.fix)
    expect(exitCode).toBe(job.exitCode)

    const mended = await job.mend(setUp)
    expect((await doctorReport(setUp, mendedOptions, mended)).verdict.headline).toMatch(/^The exchange works\./)
  })
})
