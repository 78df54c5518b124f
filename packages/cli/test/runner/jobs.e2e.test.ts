import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { CloudTrailEvent } from "@claimbridge/emulator"
import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { aFleet, aPolicy, asks } from "./support/a-fleet.ts"

/** Writes an object under a repository's own prefix, as its step; denied for every other repository. */
const put = (bucket: string | undefined, repository: string): string =>
  `- run: echo artifact > a && aws s3 cp a s3://${bucket}/${repository}/a --region eu-west-1`

function repositoryTag({ requestParameters }: CloudTrailEvent): unknown {
  return JSON.stringify(requestParameters).match(/"repository":"([^"]+)"/)?.[1]
}

describe("a job on a runner with hooks", { timeout: 60_000 }, () => {
  it("has the identity of its own repository with no step in its workflow", async () => {
    const { aRunner, outputs, secrets } = await aFleet()
    const runner = await aRunner(aPolicy(outputs))
    const run = await runner.run("octo-org/shop", put(outputs.Bucket, "octo-org/shop"))
    expect(run.conclusion, run.log).toBe("success")
    expect(run.environment).toMatchObject({ AWS_EC2_METADATA_DISABLED: "true", AWS_REGION: "eu-west-1" })
    expect(run.steps[0]?.log).toContain("the organization")
    expect(secrets.size).toBeGreaterThan(4)
    expect([...secrets].filter((secret) => run.log.includes(secret))).toEqual([])
  })

  it("cannot act as another repository, one after the other or at once", async () => {
    const { aRunner, outputs, emulator } = await aFleet()
    const [one, other] = await Promise.all([aRunner(aPolicy(outputs)), aRunner(aPolicy(outputs))])
    const foreign = `${put(outputs.Bucket, "octo-org/shop")}\n- run: exit 9`
    const [shop, site] = await Promise.all([
      one.run("octo-org/shop", put(outputs.Bucket, "octo-org/shop")),
      other.run("octo-org/site", foreign),
    ])
    const after = await one.run("octo-org/site", foreign)
    expect(shop.conclusion, shop.log).toBe("success")
    expect(
      [site.log, after.log].map((log) => /AccessDenied|Access Denied/.test(log)),
      site.log,
    ).toEqual([true, true])
    const sessions = emulator.events.filter(({ eventName }) => eventName === "AssumeRoleWithWebIdentity")
    expect(sessions.map(repositoryTag).toSorted()).toEqual(["octo-org/shop", "octo-org/site", "octo-org/site"])
  })

  it("has its own identity where the runner's environment names a profile", async () => {
    const { aRunner, outputs } = await aFleet()
    const runner = await aRunner(aPolicy(outputs), [], {
      ".env": "AWS_PROFILE=machine\nAWS_ROLE_SESSION_NAME=machine\n",
    })
    const run = await runner.run("octo-org/shop", put(outputs.Bucket, "octo-org/shop"))
    expect(run.conclusion, run.log).toBe("success")
  })

  it("leaves neither process, file nor variable to the next", async () => {
    const { aRunner, outputs } = await aFleet()
    const runner = await aRunner(aPolicy(outputs))
    const run = await runner.run("octo-org/shop", '- run: cat "$AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE" && exit 1')
    expect(run.conclusion).toBe("failure")
    expect(run.steps.at(-1)).toMatchObject({ name: "Complete runner", outcome: "success" })
    expect(run.steps[1]?.log).toContain("***")
    expect(run.leftProcesses).toEqual([])
    expect(run.leftInTemp.filter((name) => name.startsWith("claimbridge-"))).toEqual([])
    expect(readdirSync(join(runner.folder, ".claimbridge/jobs"))).toEqual([])
    await expect(fetch(run.environment.AWS_CONTAINER_CREDENTIALS_FULL_URI ?? "")).rejects.toThrow("fetch failed")
  })

  it("fails where no rule is for it, and steps that run always find no credentials", async () => {
    const { aRunner, outputs } = await aFleet()
    const runner = await aRunner(aPolicy(outputs).replace('"65"', '"66"'))
    const steps = "- run: echo reached\n- run: env | grep ^AWS_ | sort\n  if: always()"
    const run = await runner.run("octo-org/shop", steps, { env: { AWS_ACCESS_KEY_ID: "AKIAMACHINE" } })
    expect(run.conclusion).toBe("failure")
    expect(run.annotations[0]?.message).toContain('No rule of this runner is for this job: repository_owner_id "65".')
    expect(run.steps.map(({ outcome }) => outcome)).toEqual(["failure", "skipped", "success", "success"])
    const seen = run.steps[2]?.log ?? ""
    expect(seen).toMatch(/^AWS_EC2_METADATA_DISABLED=true$/m)
    expect(seen).toMatch(/^AWS_ACCESS_KEY_ID=$/m)
    expect(seen).not.toContain("AWS_CONTAINER_CREDENTIALS_FULL_URI")
  })

  it.each([
    { name: "fails with a word about the permission", otherwise: "deny", conclusion: "failure", level: "error" },
    {
      name: "goes on without, when the default is ignore",
      otherwise: "ignore",
      conclusion: "success",
      level: "warning",
    },
  ])("without id-token: write $name", async ({ otherwise, conclusion, level }) => {
    const { aRunner, outputs } = await aFleet()
    const runner = await aRunner(`default: ${otherwise}\n${aPolicy(outputs)}`)
    const run = await runner.run("octo-org/shop", "- run: echo reached", { head: "" })
    expect(run.conclusion, run.log).toBe(conclusion)
    expect(run.annotations[0]).toMatchObject({ level, message: expect.stringContaining("id-token: write") })
  })

  it("finds named profiles in AWS files of its own, and none of those in the home folder", async () => {
    const { aRunner, outputs } = await aFleet()
    const profiles = `    profiles:\n      default: {}\n      release: { role-arn: "${outputs.ReleaseRoleArn}" }\n`
    const runner = await aRunner(aPolicy(outputs, profiles))
    const steps = `- run: aws sts get-caller-identity --query Arn --output text
- run: aws sts get-caller-identity --query Arn --output text --profile release
- run: cat "$AWS_CONFIG_FILE"`
    const claims = { environment: "production" }
    const home = join(runner.folder, "home")
    mkdirSync(join(home, ".aws"), { recursive: true })
    writeFileSync(join(home, ".aws/credentials"), "[default]\naws_access_key_id = AKIAFORMERJOB\n")
    const run = await runner.run("octo-org/shop", steps, { claims, env: { HOME: home } })
    expect(run.conclusion, run.log).toBe("success")
    expect(run.steps[1]?.log).toContain("assumed-role/example-ci/")
    expect(run.steps[2]?.log).toContain("assumed-role/example-release/")
    expect(run.steps[3]?.log.match(/^\[.*\]$/gm)).toEqual(["[default]", "[profile release]"])
  })

  it("keeps its identity when a step sets what hooks would read", async () => {
    const { aRunner, outputs } = await aFleet()
    const runner = await aRunner(aPolicy(outputs))
    const steps = `- run: printf 'ACTIONS_RUNNER_HOOK_JOB_COMPLETED=/nowhere\\nCLAIMBRIDGE_ROLE_ARN=x\\nLD_PRELOAD=/nowhere\\n' >> "$GITHUB_ENV"`
    const run = await runner.run("octo-org/shop", steps)
    expect(run.steps.at(-1)).toMatchObject({ name: "Complete runner", outcome: "success" })
    expect(run.steps.at(-1)?.log).not.toContain("LD_PRELOAD")
    expect(existsSync(join(runner.folder, ".claimbridge/jobs"))).toBe(true)
    expect(readFileSync(join(runner.folder, ".env"), "utf8")).toContain("job-completed.sh")
  })

  it("has them as well by hooks for the runner's own Node", async () => {
    const { aRunner, outputs } = await aFleet()
    const runner = await aRunner(aPolicy(outputs), ["--hook", "js"])
    const run = await runner.run("octo-org/shop", asks)
    expect(run.conclusion, run.log).toBe("success")
    expect(run.leftProcesses).toEqual([])
  })

  it("goes on to the chain that the policy has for all, with the tags of its token", async () => {
    const { aRunner, outputs, emulator } = await aFleet()
    const roleArn = "arn:aws:iam::111122223333:role/example-deploy"
    const chain = `chain: { role-arn: "${roleArn}", tags: repository, transitive-tag-keys: repository, external-id: octo-org }`
    const runner = await aRunner(`${chain}\n${aPolicy(outputs)}`)
    const run = await runner.run("octo-org/shop", asks)
    expect(run.conclusion, run.log).toBe("success")
    const hop = emulator.events.find(({ eventName }) => eventName === "AssumeRole")?.requestParameters
    expect(hop).toMatchObject({ roleArn, externalId: "octo-org", transitiveTagKeys: ["repository"] })
  })

  it("has what the runner's own hook sets as well, with --chain", async () => {
    const { aRunner, outputs } = await aFleet()
    const own = join(aFolder({ "own.sh": 'echo "PROXY=acme" >> "$GITHUB_ENV"; echo "own hook"' }), "own.sh")
    const env = `ACTIONS_RUNNER_HOOK_JOB_STARTED=${own}\nACTIONS_RUNNER_HOOK_JOB_COMPLETED=${own}\n`
    const runner = await aRunner(aPolicy(outputs), ["--chain"], { ".env": env })
    const run = await runner.run("octo-org/shop", asks)
    expect(run.conclusion, run.log).toBe("success")
    expect(run.environment.PROXY).toBe("acme")
    expect(run.log.match(/^own hook$/gm)).toHaveLength(2)
  })
})
