import { spawnSync } from "node:child_process"
import { mkdtempDisposableSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { toTemplate } from "../src/cloudformation/to-template.ts"
import { cloudformationTemplates, synthesize, terraformFiles } from "../src/index.ts"
import { hasTool } from "./support/find-tool.ts"
import { models } from "./support/models.ts"
import { readCloudformation } from "./support/read-cloudformation.ts"
import { readTerraform } from "./support/read-terraform.ts"
import { terraformModule } from "./support/terraform-module.ts"

describe.skipIf(!hasTool("cfn-lint", ["--version"]))("cfn-lint", () => {
  it("finds nothing in the templates of all models", () => {
    using folder = mkdtempDisposableSync(join(tmpdir(), "claimbridge-infra-"))
    const files = models.flatMap(({ name, model }) =>
      cloudformationTemplates(synthesize(model)).files.map((file) => ({
        path: join(folder.path, `${name}-${file.name}.yaml`),
        text: file.text,
      })),
    )
    for (const { path, text } of files) writeFileSync(path, text)

    const { stdout, status } = spawnSync(
      "cfn-lint",
      ["--include-checks", "I", "--template", ...files.map(({ path }) => path)],
      { encoding: "utf8" },
    )

    expect(stdout.trim()).toBe("")
    expect(status).toBe(0)
  })
})

describe.skipIf(!hasTool("terraform", ["version"]))("Terraform", () => {
  it.each(models)("reads of $name what CloudFormation reads", ({ model }) => {
    const synthesis = synthesize(model)
    const read = terraformFiles(synthesis).map(({ text }) => readTerraform(evaluate(text)))

    expect(read).toEqual(synthesis.stacks.map((stack) => readCloudformation(toTemplate(stack))))
  })
})

/** By Terraform's own parser and functions, without the provider. */
function evaluate(text: string): unknown {
  using folder = mkdtempDisposableSync(join(tmpdir(), "claimbridge-infra-"))
  writeFileSync(join(folder.path, "main.tf.json"), terraformModule(text))
  const input = "jsonencode(local.configuration)\n"
  const { stdout, stderr } = spawnSync("terraform", ["console"], { cwd: folder.path, input, encoding: "utf8" })
  if (!stdout.startsWith('"')) throw new Error(stderr)
  return JSON.parse(JSON.parse(stdout))
}
