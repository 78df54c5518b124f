import { execFileSync } from "node:child_process"
import { describe, expect, it } from "vitest"
import { cliName } from "../../src/doctor/plan/cli-name.ts"
import { formatCommand } from "../../src/doctor/plan/format-command.ts"
import { formatPlan } from "../../src/doctor/plan/format-plan.ts"

describe("formatPlan", () => {
  it("lets no value begin a line that a shell would run", () => {
    const hostile = "prod\nrm -rf /\r\nid\u2028id"
    const plan = {
      changes: [{ change: { service: "iam", operation: "UntagRole", input: { RoleName: "ci" } }, because: [hostile] }],
      options: [{ name: "login", value: hostile, origin: undefined }],
      byHand: [hostile],
    } as const
    const lines = formatPlan(plan, { state: "broken", headline: `Broken: ${hostile}` }).split(/[\n\r\u2028\u2029]/)
    expect(lines.filter((line) => line !== "" && !line.startsWith("#"))).toEqual([
      "aws iam untag-role \\",
      "  --role-name ci",
    ])
  })
})

describe("formatCommand", () => {
  it.each([
    { name: "OpenIdConnectProviderARNs", flag: "open-id-connect-provider-arns" },
    { name: "OpenIDConnectProviderArn", flag: "open-id-connect-provider-arn" },
    { name: "CreateOpenIDConnectProvider", flag: "create-open-id-connect-provider" },
    { name: "AddClientIDToOpenIDConnectProvider", flag: "add-client-id-to-open-id-connect-provider" },
    { name: "ClientIDList", flag: "client-id-list" },
    { name: "ClientID", flag: "client-id" },
    { name: "SamlProviderARNs", flag: "saml-provider-arns" },
    { name: "UpdateAssumeRolePolicy", flag: "update-assume-role-policy" },
    { name: "SetPrincipalTagAttributeMap", flag: "set-principal-tag-attribute-map" },
  ])("has the AWS CLI's own name for $name", ({ name, flag }) => {
    expect(cliName(name)).toBe(flag)
  })

  it("hands every value over as it is, whatever stands in it", () => {
    const hostile = 'it\'s $(id) `id` "x"; rm -rf / \\ !\n#'
    const input = { RoleName: hostile, TagKeys: [hostile, "\u202e\u00e9"], Flag: false, Other: true, Absent: undefined }
    const command = formatCommand({ service: "iam", operation: "UntagRole", region: "us-east-1", input })
    const printed = execFileSync("sh", ["-c", `aws() { for word do printf '%s\\0' "$word"; done; }\n${command}`])
    const words = printed.toString().split("\0").slice(0, -1)
    expect(words.slice(0, 6)).toEqual(["iam", "untag-role", "--region", "us-east-1", "--role-name", hostile])
    expect(words[6]).toBe("--tag-keys")
    expect(JSON.parse(words[7] ?? "")).toEqual(input.TagKeys)
    expect(words.slice(8)).toEqual(["--no-flag", "--other"])
    expect(command).toMatch(/^[\n\x20-\x7e]*$/)
  })

  it.each(["file:///etc/hostname", "fileb://x", "--query"])("has the AWS CLI take %s as a value", (value) => {
    const command = formatCommand({
      service: "iam",
      operation: "UntagRole",
      input: { RoleName: value, TagKeys: ["a"] },
    })
    const printed = execFileSync("sh", ["-c", `aws() { for word do printf '%s\\0' "$word"; done; }\n${command}`])
    const [, , flag, json = ""] = printed.toString().split("\0")
    expect(flag).toBe("--cli-input-json")
    expect(JSON.parse(json)).toEqual({ RoleName: value, TagKeys: ["a"] })
  })
})
