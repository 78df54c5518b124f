// Runs after installation from the packed tarballs, on every promised Node, and with an executable that is named: the whole
// way, around a job in the emulator.
import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

const [, , executable] = process.argv
const claimbridge = executable ? [resolve(executable)] : [process.execPath, installed()]
const folder = mkdtempSync(join(tmpdir(), "claimbridge-smoke-"))
const template = join(folder, "access.yaml")
writeFileSync(
  template,
  `
Resources:
  Provider:
    Type: AWS::IAM::OIDCProvider
    Properties: { Url: "https://token.actions.githubusercontent.com", ClientIdList: [sts.amazonaws.com] }
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: ci
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          Effect: Allow
          Principal: { Federated: !GetAtt Provider.Arn }
          Action: sts:AssumeRoleWithWebIdentity
          Condition:
            StringEquals: { "token.actions.githubusercontent.com:aud": sts.amazonaws.com }
            StringLike: { "token.actions.githubusercontent.com:sub": "repo:octo-org*" }
`,
)
const exchange = ["--flow", "direct", "--role-arn", "arn:aws:iam::111122223333:role/ci", "--config", "off"]
const emulate = ["emulate", "--template", template, "--", ...claimbridge]
const env = { ...process.env, RUNNER_TEMP: folder }
const [program, ...first] = claimbridge
const run = (args) => spawnSync(program, [...first, ...args], { encoding: "utf8", env })

assert.match(run(["--version"]).stdout, /^\d+\.\d+\.\d+\n$/)
assert.match(run(["--help"]).stdout, /^AWS credentials/)

const credentials = run([...emulate, "credentials", ...exchange])
assert.doesNotMatch(credentials.stderr, /warning/i)
assert.equal(JSON.parse(credentials.stdout).Version, 1)

const print = [
  process.execPath,
  "-p",
  "process.env.AWS_ACCESS_KEY_ID ?? process.env.AWS_CONTAINER_CREDENTIALS_FULL_URI",
]
assert.match(run([...emulate, "exec", ...exchange, "--", ...print]).stdout, /^ASIA/)
assert.match(run([...emulate, "exec", "--refresh", ...exchange, "--", ...print]).stdout, /^http:\/\/127\.0\.0\.1:\d+/)
assert.match(run(["emulate", "--ci", "buildkite", "--", "buildkite-agent", "oidc", "request-token"]).stdout, /^eyJ/)
rmSync(folder, { recursive: true })

function installed() {
  return join(createRequire(import.meta.url).resolve("claimbridge/package.json"), "../dist/bin.js")
}
