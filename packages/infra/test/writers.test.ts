import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { type AccessModel, cloudformationTemplates, synthesize, terraformFiles } from "../src/index.ts"
import { aModel } from "./support/a-model.ts"
import { evaluateTerraform } from "./support/evaluate-terraform.ts"
import { readCloudformation } from "./support/read-cloudformation.ts"
import { readTerraform } from "./support/read-terraform.ts"

/** Words, signs and characters that YAML, CloudFormation or Terraform have a use for. */
const special = fc.constantFrom(
  ..."no|on|NO|y|null|~|012|0o14|0x1f|1e3|1_000|12:30:45|2026-01-01|.inf|<<|=|!Sub a|!Ref a|&a|*a|? a|: a|- a|# a|a # b".split(
    "|",
  ),
  ..."a: b|'a'|\"a\"|a\\b|%{if true}|%%{|$${a}|${a}|$|{{a}}|a\nb|a\n|\ta|a\t| a |\u00a0|é|a\r|a\r\nb".split("|"),
)

const latin = fc.integer({ min: 0xa0, max: 0xff }).map((code) => String.fromCodePoint(code))

const anyText = fc
  .oneof(special, fc.string({ minLength: 1 }), fc.string({ minLength: 1, unit: latin }))
  .filter((text) => /\S/.test(text) && !text.includes("{{resolve:"))

const anyTexts = fc.array(anyText, { minLength: 1, maxLength: 4 })

describe("whatever stands in a model", () => {
  it("is the same in a template in YAML", () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const [file] = cloudformationTemplates(synthesize(modelOf(texts))).files

        expect(withoutComments(readTemplate(file?.text ?? ""))).toEqual(withoutComments(file?.template))
      }),
    )
  })

  it("is the same in Terraform", () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const synthesis = synthesize(modelOf(texts))
        const [template] = cloudformationTemplates(synthesis).files
        const [configuration] = terraformFiles(synthesis)

        expect(readTerraform(evaluateTerraform(JSON.parse(configuration?.text ?? "")))).toEqual(
          template && readCloudformation(template.template),
        )
      }),
    )
  })
})

function modelOf(texts: readonly string[]): AccessModel {
  const literal = texts.map((text) => text.replaceAll("${", () => "$${"))
  const conditions = { StringLike: { "s3:prefix": literal } }
  return aModel({
    also: {
      issuers: { jenkins: { url: "https://jenkins.acme.example", audiences: texts } },
      roles: {
        deploy: {
          allow: [{ issuer: "jenkins", job: texts.map((text) => text.replaceAll("*", "")).map((text) => text || "a") }],
          session_name: "{build}",
          policies: [{ allow: "s3:ListBucket", on: "arn:aws:s3:::acme", when: conditions }],
        },
      },
    },
  })
}

/** As CloudFormation reads it, which is YAML 1.1. */
function readTemplate(text: string): unknown {
  const customTags = [
    { tag: "!Ref", resolve: (name: string) => ({ Ref: name }) },
    { tag: "!GetAtt", resolve: (name: string) => ({ "Fn::GetAtt": name.split(".") }) },
  ]
  return parse(text, { version: "1.1", customTags })
}

/** Comments are metadata in JSON. */
function withoutComments(template: unknown): unknown {
  return JSON.parse(JSON.stringify(template), (key, value: unknown) => (key === "Metadata" ? undefined : value))
}
