import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type DeployedModel, deployModel } from "./support/deploy-model.ts"
import { exchange } from "./support/exchange.ts"
import { modelNamed } from "./support/models.ts"

const release = "arn:aws:iam::222233334444:role/ci-release"
const notify = "arn:aws:iam::111122223333:role/ci-notify"
const own = { repository: "octo-org/octo-repo", environment: "production" }

const hops = [
  {
    name: "lets the session go on with its own tags",
    to: release,
    tags: own,
    transitive: ["repository"],
    expected: "allowed",
  },
  {
    name: "refuses another repository",
    to: release,
    tags: { ...own, repository: "octo-org/other" },
    transitive: ["repository"],
    expected: "AccessDenied",
  },
  {
    name: "refuses a tag that isn't passed",
    to: release,
    tags: { ...own, sha: "c0ffee" },
    transitive: ["repository"],
    expected: "AccessDenied",
  },
  {
    name: "refuses to leave out a tag",
    to: release,
    tags: { repository: own.repository },
    transitive: ["repository"],
    expected: "AccessDenied",
  },
  {
    name: "refuses tags that further hops could change",
    to: release,
    tags: own,
    transitive: [],
    expected: "AccessDenied",
  },
  { name: "lets the session go on without tags", to: notify, tags: {}, transitive: [], expected: "allowed" },
  { name: "refuses tags where none are passed", to: notify, tags: own, transitive: [], expected: "AccessDenied" },
]

describe("a chain", () => {
  let deployed: DeployedModel
  beforeAll(async () => {
    deployed = await deployModel(modelNamed("chains"))
  })
  afterAll(() => deployed.emulator.close())

  it.each(hops)("$name", async ({ to, tags, transitive, expected }) => {
    expect(await hop(deployed, to, { tags, transitive })).toBe(expected)
  })
})

interface HopTags {
  readonly tags: Readonly<Record<string, string>>
  readonly transitive: readonly string[]
}

async function hop(deployed: DeployedModel, to: string, { tags, transitive }: HopTags): Promise<string> {
  const [test] = deployed.model.tests ?? []
  if (!test) throw new Error("the model has no tests")
  const credentials = await exchange(deployed, test, "arn:aws:iam::111122223333:role/ci-deploy")
  const { requestHandler } = deployed.emulator
  const sts = new STSClient({ region: deployed.model.pool.region, requestHandler, credentials, maxAttempts: 1 })
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
  const input = { RoleArn: to, RoleSessionName: "hop", Tags, TransitiveTagKeys: [...transitive] }
  return sts.send(new AssumeRoleCommand(input)).then(
    () => "allowed",
    (error: unknown) => (error instanceof Error ? error.name : "unknown"),
  )
}
