/** What `pnpm start --help` prints. */
export const help: string = `Runs the whole exchange once: a CI job's token becomes an AWS session with tags,
the session uses an S3 bucket where it may, and is refused where it may not.

Usage: pnpm start [options]

Options:
  --template FILE         your CloudFormation template (YAML or JSON).
                          Default: one of ours
  --parameter NAME=VALUE  a parameter of the template; may be repeated
  --claims FILE           the job's claims as a JSON object, such as a decoded
                          token. What it leaves out of a GitHub token gets
                          plausible values; null leaves a claim out
  --role NAME             the role to assume: logical id, name or ARN.
                          Default: the one that fits the flow
  --flow FLOW             basic, enhanced or direct. Default: basic
  --session-name NAME     a template over claims, e.g. "{run_id}@{sha}".
                          Default: what the trust policy demands
  --json                  print one JSON document instead of text
  --help                  print this

Exit code: 0 when everything came out as it should, 1 when something was refused
or allowed that should not have been, 2 when an option, the template or the
claims can't be used.

With E2E_LIVE=1 the same steps run inside a GitHub job against a real account:
set E2E_IDENTITY_POOL_ID, E2E_ROLE_ARN and E2E_BUCKET to the outputs of
apps/e2e/templates/abac.yaml. See .github/workflows/live.yml.

Examples:
  pnpm start
  pnpm start --flow enhanced
  pnpm start --template pool.yaml --claims claims.json --role DeployRole
  pnpm start --template pool.yaml --parameter Owner=octo-org --json
`
