import { mkdtempDisposableSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { App, Stack } from "aws-cdk-lib"
import { Template } from "aws-cdk-lib/assertions"
import { CfnInclude } from "aws-cdk-lib/cloudformation-include"
import { afterAll, describe, expect, it } from "vitest"
import { CiAccess } from "../src/cdk.ts"
import { toTemplate } from "../src/cloudformation/to-template.ts"
import { type AccessModel, synthesize } from "../src/index.ts"
import { aModel } from "./support/a-model.ts"
import { models } from "./support/models.ts"
import { withTemplateFile } from "./support/template-file.ts"

const stacks = models.flatMap(({ name, model }) =>
  synthesize(model).stacks.map((stack) => ({ name: `${name} in ${stack.account}`, model, stack })),
)

const folder = mkdtempDisposableSync(join(tmpdir(), "claimbridge-infra-"))
afterAll(() => folder.remove())

describe("CiAccess", () => {
  it.each(stacks)("gives the template of CloudFormation for $name", ({ model, stack }) => {
    expect(cdkTemplate(model, stack.account)).toEqual(toTemplate(stack))
  })

  it("takes the account of its stack", () => {
    const app = new App({ analyticsReporting: false, outdir: folder.path })
    const stack = new Stack(app, "stack", { env: { account: "999988887777", region: "eu-west-1" } })

    expect(() => new CiAccess(stack, "Access", { model: aModel() })).toThrow("nothing for account 999988887777")
  })
})

describe("the generated templates", () => {
  it.each(stacks)("of $name have the properties that CloudFormation's schema has", ({ stack }) => {
    const template = toTemplate(stack)
    const unknown = withTemplateFile(template, (templateFile) => {
      const include = new CfnInclude(newStack(), "Template", { templateFile })
      return Object.entries(template.Resources).flatMap(([id, { Properties }]) => {
        const resource = include.getResource(id)
        const known = namesOf(resource)
        return Object.keys(Properties).filter((name) => !known.has(name.toLowerCase()))
      })
    })

    expect(unknown).toEqual([])
  })
})

/** The attributes of an L1 construct, which has one for each property of the schema. */
function namesOf(resource: object): ReadonlySet<string> {
  const prototype: object = Object.getPrototypeOf(resource)
  return new Set(
    [...Object.getOwnPropertyNames(resource), ...Object.getOwnPropertyNames(prototype)].map((name) =>
      name.toLowerCase(),
    ),
  )
}

function cdkTemplate(model: AccessModel, account: string): unknown {
  const stack = newStack()
  new CiAccess(stack, "Access", { model, account })
  return { AWSTemplateFormatVersion: "2010-09-09", ...Template.fromStack(stack).toJSON() }
}

/** Without what CDK adds of its own, for its bootstrapping and its statistics. */
function newStack(): Stack {
  const context = { "@aws-cdk/core:newStyleStackSynthesis": false, "aws:cdk:disable-stack-trace": true }
  return new Stack(new App({ analyticsReporting: false, outdir: folder.path, context }), "stack")
}
