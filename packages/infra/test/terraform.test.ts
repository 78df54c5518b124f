import { describe, expect, it } from "vitest"
import { toTemplate } from "../src/cloudformation/to-template.ts"
import { parseAccessModel, synthesize, terraformFiles } from "../src/index.ts"
import { aModel } from "./support/a-model.ts"
import { evaluateTerraform } from "./support/evaluate-terraform.ts"
import { models } from "./support/models.ts"
import { readCloudformation } from "./support/read-cloudformation.ts"
import { readTerraform } from "./support/read-terraform.ts"

describe("terraformFiles", () => {
  it.each(models)("describes the same resources as CloudFormation for $name", ({ model }) => {
    const synthesis = synthesize(model)
    const files = terraformFiles(synthesis)

    expect(files.map(({ text }) => readTerraform(evaluateTerraform(JSON.parse(text))))).toEqual(
      synthesis.stacks.map((stack) => readCloudformation(toTemplate(stack))),
    )
  })

  it("keeps IAM's variables from Terraform", () => {
    const [file] = terraformFiles(synthesize(aModel()))

    expect(file?.text).toContain('"sts:RoleSessionName": "$${aws:RequestTag/run_id}@$${aws:RequestTag/sha}"')
  })

  it("takes nothing of the model for an expression", () => {
    const issuers = {
      ci: { url: "https://ci.acme.example", kind: "oidc", tags: { job: "${file}%{x}" }, audiences: ["${a}"] },
    }
    const roles = { deploy: { allow: [{ issuer: "ci", job: "a" }], session_name: "x", description: "${b}" } }
    const [file] = terraformFiles(synthesize(aModel({ also: { issuers, roles } })))

    expect(file?.text).toContain('"job": "$${file}%%{x}"')
    expect(file?.text).toContain('"$${a}"')
    expect(file?.text).toContain('"description": "$${b}"')
  })

  it("takes nothing of a role's ARNs and path for an expression", () => {
    const arn = "arn:aws:iam::111122223333:policy/${a}"
    const role = { path: "/${b}/", boundary: arn, managed_policies: [arn] }
    const [file] = terraformFiles(synthesize(aModel({ role })))

    expect(file?.text).toContain('"path": "/$${b}/"')
    expect(file?.text).toContain('"permissions_boundary": "arn:aws:iam::111122223333:policy/$${a}"')
    expect(file?.text).toContain('"policy_arn": "arn:aws:iam::111122223333:policy/$${a}"')
  })

  it("has a role of its own for each name, however it is parted", () => {
    const role = aModel().roles.deploy
    const [file] = terraformFiles(synthesize(aModel({ also: { roles: { "a-bc": role, abc: role, "ab-c": role } } })))

    expect(file?.configuration).toMatchObject({
      resource: { aws_iam_role: { a_bc_role: {}, abc_role: {}, ab_c_role: {} } },
    })
  })

  it("is the same each time, whatever the order of keys in the roles", () => {
    const model = aModel({ role: { path: "/ci/", description: "x" } })
    const { roles, ...rest } = model
    const reversed = Object.fromEntries(
      Object.entries(roles).map(([name, role]) => [name, Object.fromEntries(Object.entries(role).toReversed())]),
    )

    expect(terraformFiles(synthesize(parseAccessModel({ roles: reversed, ...rest })))).toEqual(
      terraformFiles(synthesize(model)),
    )
  })
})
