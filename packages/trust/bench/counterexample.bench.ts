import { parsePolicy, type StsTokenRequest } from "../src/index.ts"
import { findCounterexample } from "../src/testing.ts"

const issuer = "token.actions.githubusercontent.com"
const claims = {
  iss: `https://${issuer}`,
  aud: "sts.amazonaws.com",
  sub: "repo:octo-org@65/octo-repo@74:ref:refs/heads/main",
  repository: "octo-org/octo-repo",
  repository_id: "74",
  repository_owner: "octo-org",
  repository_owner_id: "65",
  ref: "refs/heads/main",
  event_name: "push",
}
const request: StsTokenRequest = { from: "token", claims, roleArn: "arn:aws:iam::111122223333:role/deploy" }

const policies = {
  open: { StringLike: { [`${issuer}:sub`]: ["repo:octo-org*", "repo:acme/tool:environment:stag*"] } },
  sound: {
    StringEquals: { [`${issuer}:repository_id`]: "74" },
    StringLike: { [`${issuer}:sub`]: ["repo:*:ref:refs/heads/*", "repo:*:environment:*"] },
  },
}

for (const [name, Condition] of Object.entries(policies)) {
  const Principal = { Federated: `arn:aws:iam::111122223333:oidc-provider/${issuer}` }
  const Statement = { Effect: "Allow", Principal, Action: "sts:AssumeRoleWithWebIdentity", Condition }
  const policy = parsePolicy({ Version: "2012-10-17", Statement }, { kind: "trust" })
  const search = () => findCounterexample(policy, { repository_id: "74" }, { request })
  if ((search().counterexample === undefined) !== (name === "sound"))
    throw new Error(`The ${name} policy isn't ${name}`)

  const rounds = process.env.BENCH_SHORT ? 10 : 100
  const start = performance.now()
  for (let round = 0; round < rounds; round++) search()
  const milliseconds = Number(((performance.now() - start) / rounds).toFixed(2))
  const { tried } = search()
  process.stdout.write(
    `${JSON.stringify({ name: `trust: findCounterexample, ${name} policy`, milliseconds, tried })}\n`,
  )
}
