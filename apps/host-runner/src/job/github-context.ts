import type { JobDefinition } from "../workflow/job-definition.ts"
import type { JobFolders } from "./job-folders.ts"
import type { JobOptions } from "./job-options.ts"

/** What the `github` context is made from. */
export interface GithubContextOptions {
  readonly options: JobOptions
  readonly definition: JobDefinition
  readonly folders: JobFolders
  readonly eventPath: string
}

/** The `github` context: a push to main of a made-up repository, with what the caller put in its place. */
export function githubContext(source: GithubContextOptions): Record<string, unknown> {
  const { options, definition, folders, eventPath } = source
  const { event = { name: "push", payload: {} }, secrets, github: given = {} } = options
  const repository = text(given.repository, "octo-org/octo-repo")
  const ref = text(given.ref, "refs/heads/main")
  const sha = text(given.sha, `${"c0ffee".repeat(6)}c0ff`)
  return {
    actor: "octocat",
    actor_id: "1",
    api_url: "https://api.github.com",
    base_ref: "",
    event: event.payload,
    event_name: event.name,
    event_path: eventPath,
    graphql_url: "https://api.github.com/graphql",
    head_ref: "",
    job: definition.id,
    ref,
    ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ""),
    ref_protected: false,
    ref_type: ref.startsWith("refs/tags/") ? "tag" : "branch",
    repository,
    repository_id: "74",
    repository_owner: repository.split("/")[0],
    repository_owner_id: "65",
    retention_days: "90",
    run_attempt: "1",
    run_id: "1",
    run_number: "1",
    server_url: "https://github.com",
    sha,
    token: secrets?.GITHUB_TOKEN ?? "",
    triggering_actor: "octocat",
    workflow: definition.workflowName,
    workflow_ref: `${repository}/.github/workflows/workflow.yml@${ref}`,
    workflow_sha: sha,
    workspace: folders.workspace,
    ...given,
  }
}

function text(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise
}
