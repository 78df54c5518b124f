import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { parseAllDocuments } from "yaml"
import { execCommand } from "../../src/exec/exec-command.ts"
import { parseArguments } from "../../src/frame/parse-arguments.ts"
import { chooseRule } from "../../src/runner/policy/choose-rule.ts"
import { parsePolicy } from "../../src/runner/policy/parse-policy.ts"
import { requireSoundProfiles } from "../../src/runner/policy/require-sound-profiles.ts"

const folder = new URL("../../../../examples/runner/", import.meta.url).pathname
const read = (path: string): string => readFileSync(join(folder, path), "utf8")
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })

describe("examples/runner", () => {
  it.each(files.filter((path) => /\.ya?ml$/.test(path)))("%s is YAML", (path) => {
    const documents = parseAllDocuments(read(path))
    expect([...documents].flatMap(({ errors }) => errors)).toEqual([])
  })

  it.each([
    { name: "runner.yaml", text: () => read("runner.yaml"), rules: 3 },
    { name: "the policy of kubernetes/policy.yaml", text: policyOfConfigMap, rules: 1 },
  ])("$name is a policy", async ({ text, rules }) => {
    const policy = parsePolicy({ path: "runner.yaml", text: text() })
    await requireSoundProfiles(policy)
    expect(policy.rules).toHaveLength(rules)
  })

  it.each([
    {
      claims: { repository: "acme/shop", repository_owner_id: "65", environment: "production" },
      rule: "releases of the shop",
    },
    { claims: { repository: "acme/shop", repository_owner_id: "65" }, rule: "the organization" },
    { claims: { repository: "acme/lab-1", repository_owner_id: "65" }, rule: "experiments" },
    { claims: { repository: "acme/shop", repository_owner_id: "66" }, rule: undefined },
  ])("runner.yaml has $rule for $claims", ({ claims, rule }) => {
    const policy = parsePolicy({ path: "runner.yaml", text: read("runner.yaml") })
    expect(chooseRule(policy, claims).rule?.name).toBe(rule)
  })

  it.each(["bitbucket-runner/bitbucket-pipelines.yml", "gitlab-runner/.gitlab-ci.yml", "jenkins-agent/Jenkinsfile"])(
    "the command line in %s is one",
    async (path) => {
      const [, line = ""] = /claimbridge exec ([^'\n]+)/.exec(read(path)) ?? []
      const { rest } = await parseArguments(line.split(" "), execCommand)
      expect(rest).toEqual(["./deploy.sh"])
    },
  )

  it("the variables for GitLab's runner are those of options", () => {
    const names = [...read("gitlab-runner/config.toml").matchAll(/CLAIMBRIDGE_([A-Z_]+)=/g)].map(
      ([, name = ""]) => name,
    )
    const options = Object.keys(execCommand.options).map((name) => name.toUpperCase().replaceAll("-", "_"))
    expect(names.filter((name) => !options.includes(name))).toEqual([])
    expect(names).toHaveLength(3)
  })
})

function policyOfConfigMap(): string {
  const [map] = parseAllDocuments(read("kubernetes/policy.yaml"))
  return String(map?.getIn(["data", "runner.yaml"]))
}
