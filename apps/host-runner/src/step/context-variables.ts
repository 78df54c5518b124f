// GitHubContext.cs: the parts of `github` that processes get as GITHUB_….
const githubNames = new Set([
  "action",
  "action_path",
  "action_ref",
  "action_repository",
  "actor",
  "actor_id",
  "api_url",
  "base_ref",
  "env",
  "event_name",
  "event_path",
  "graphql_url",
  "head_ref",
  "job",
  "output",
  "path",
  "ref",
  "ref_name",
  "ref_protected",
  "ref_type",
  "repository",
  "repository_id",
  "repository_owner",
  "repository_owner_id",
  "retention_days",
  "run_attempt",
  "run_id",
  "run_number",
  "server_url",
  "sha",
  "state",
  "step_summary",
  "triggering_actor",
  "workflow",
  "workflow_ref",
  "workflow_sha",
  "workspace",
])

/** The GITHUB_… variables of a `github` context. */
export function githubVariables(github: Readonly<Record<string, unknown>>): Record<string, string> {
  const shown = Object.entries(github).filter(([name, value]) => githubNames.has(name) && isShown(value))
  return Object.fromEntries(shown.map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, String(value)]))
}

/** The RUNNER_… variables of a `runner` context. */
export function runnerVariables(runner: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(runner).map(([name, value]) => [`RUNNER_${name.toUpperCase()}`, value]))
}

function isShown(value: unknown): boolean {
  return typeof value === "string" || typeof value === "boolean"
}
