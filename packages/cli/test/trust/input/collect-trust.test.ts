import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { collectTrust } from "../../../src/trust/input/collect-trust.ts"
import { aFolder } from "../../support/a-folder.ts"
import { aTerminal } from "../../support/a-terminal.ts"
import { aTrustPolicy } from "../../support/a-trust-policy.ts"

const policy = JSON.stringify(aTrustPolicy())
const bucketPolicy = JSON.stringify({
  Statement: { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::acme/*" },
})
const files = {
  "policies/a.json": policy,
  "policies/deep/b.json": policy,
  "policies/bucket.json": bucketPolicy,
  "policies/user.json": JSON.stringify({ Statement: { Effect: "Allow", Action: "sts:AssumeRole", Resource: "*" } }),
  "policies/queue.json": bucketPolicy.replace("s3:GetObject", "sts:AssumeRole"),
  "policies/chart.yaml": "{{ helm }}: [\n",
  "policies/readme.md": policy,
  "node_modules/x/c.json": policy,
  ".hidden/d.json": policy,
}

describe("collectTrust", () => {
  it.each([
    { name: "a file", paths: ["policies/a.json"], found: ["policies/a.json"] },
    { name: "a folder", paths: ["policies"], found: ["policies/a.json", "policies/deep/b.json"] },
    {
      name: "the whole folder, but for foreign code",
      paths: ["."],
      found: ["policies/a.json", "policies/deep/b.json"],
    },
    { name: "a pattern", paths: ["policies/*.json"], found: ["policies/a.json"] },
    { name: "a deep pattern", paths: ["./policies/**/*.json"], found: ["policies/a.json", "policies/deep/b.json"] },
    {
      name: "the same file twice, once",
      paths: ["policies", "policies/a.json"],
      found: ["policies/a.json", "policies/deep/b.json"],
    },
    { name: "standard input", paths: ["-"], found: ["<stdin>"] },
  ])("finds the policies of $name", async ({ paths, found }) => {
    expect((await collect(paths)).policies.map(({ source }) => source.name)).toEqual(found)
  })

  it.each([
    { name: "a file that isn't there", paths: ["x.json"], message: "x.json: There is no such file." },
    { name: "a pattern that covers nothing", paths: ["x/*.json"], message: "x/*.json: There is no file like that." },
    {
      name: "a named file without a policy",
      paths: ["package.json"],
      message: "package.json: There is no trust policy in it.",
    },
    { name: "a folder without a policy", paths: ["empty"], message: "empty: There is no trust policy in it." },
    { name: "a broken policy in a folder", paths: ["broken"], message: "broken/a.json:1:30: This is not JSON." },
  ])("refuses $name", async ({ paths, message }) => {
    const others = {
      "package.json": "{}",
      "empty/package.json": "{}",
      "broken/a.json": '{ "Action": "sts:AssumeRole",',
    }
    await expect(collect(paths, others)).rejects.toThrow(message)
  })

  it("refuses a file that isn't text, in a folder too: nobody knows what it holds", async () => {
    const cwd = aFolder(files)
    writeFileSync(join(cwd, "policies/utf-16.json"), Buffer.from(`\uFEFF${policy}`, "utf16le"))
    const collected = collectTrust(aTerminal({ cwd }), ["policies"], { parameters: {} })
    await expect(collected).rejects.toThrow("policies/utf-16.json: The file is not text in UTF-8.")
  })
})

function collect(paths: readonly string[], others: Readonly<Record<string, string>> = {}) {
  const cwd = aFolder({ ...files, ...others })
  return collectTrust(aTerminal({ cwd, stdin: policy }), paths, { parameters: {} })
}
