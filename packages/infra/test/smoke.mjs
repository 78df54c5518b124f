// Runs after installation from the packed tarball, on every promised Node.
import assert from "node:assert/strict"
import {
  cloudformationTemplates,
  parseAccessModel,
  runAccessTests,
  synthesize,
  terraformFiles,
} from "@claimbridge/infra"

const model = parseAccessModel(`
pool: { name: ci, account: "111122223333", region: eu-west-1 }
issuers: { github: { owner: octo-org, owner_id: "65" } }
roles:
  deploy:
    allow: [{ issuer: github, repository_id: "74", environment: production }]
    session_name: "{run_id}"
tests:
  - { role: deploy, claims: { repository_owner_id: "65", repository_id: "74", environment: production, run_id: "42" }, expect: allowed }
`)
const synthesis = synthesize(model)
assert.match(cloudformationTemplates(synthesis).files[0].text, /^AWSTemplateFormatVersion: "2010-09-09"\n/)
assert.match(terraformFiles(synthesis)[0].text, /"sts:RoleSessionName": "\$\$\{aws:RequestTag\/run_id\}"/)
assert.deepEqual(
  runAccessTests(model).map(({ passed }) => passed),
  [true],
)
