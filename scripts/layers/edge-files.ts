/** The file names under `src` that are edges by definition: they exist to touch the machine. */
export const edgeFileNames: readonly string[] = ["bin.ts", "main.ts", "listen.ts", "runtime.ts"]

/** What a file touches, and why that cannot be handed in, by its path. */
export type EdgeFiles = Readonly<Record<string, string>>

/** The other files that may touch the machine. */
export const edgeFiles: EdgeFiles = {
  "apps/e2e/src/claims-file.ts": "reads the file that the user named with --claims",
  "apps/e2e/src/enter-job.ts":
    "names the null device, in place of the AWS configuration files of the person at the keyboard",
  "apps/host-runner/src/action/read-action.ts": "reads the action.yml that a workflow uses",
  "apps/host-runner/src/file-command/command-files.ts": "makes the files behind GITHUB_ENV and its kind",
  "apps/host-runner/src/job/check-out.ts": "copies the repository into the workspace",
  "apps/host-runner/src/job/job-folders.ts": "makes the folders of a job",
  "apps/host-runner/src/job/read-workflow-text.ts": "reads the workflow that the caller named",
  "apps/host-runner/src/job/write-event.ts": "writes the file behind GITHUB_EVENT_PATH",
  "apps/host-runner/src/lint-workflow.ts": "reads the workflow that the caller named",
  "apps/host-runner/src/lint/load-workflow-schema.ts": "reads the schema out of the parser's package",
  "apps/host-runner/src/process/end-process.ts": "ends what a job left behind",
  "apps/host-runner/src/process/find-program.ts": "looks for a shell on PATH",
  "apps/host-runner/src/process/require-node-24.ts": "asks a Node for its version",
  "apps/host-runner/src/process/run-process.ts": "runs the processes of steps",
  "apps/host-runner/src/process/tracked-processes.ts": "looks for processes that a job left behind",
  "apps/host-runner/src/step/write-script.ts": "writes the script of a step for its shell",
  "packages/action/src/action-machine.ts": "hands the machine to the action",
  "packages/action/src/credentials.ts": "the program behind credential_process",
  "packages/action/src/delivery/is-running.ts": "looks for the endpoint's process",
  "packages/action/src/delivery/start-endpoint.ts": "starts the endpoint's process",
  "packages/action/src/delivery/stop-endpoint.ts": "ends the endpoint's process",
  "packages/action/src/endpoint.ts": "the program of the endpoint",
  "packages/action/src/failure/read-trust-policy.ts": "reads the trust policy that the user named",
  "packages/action/src/journal/job-folder.ts": "makes the step's private folder",
  "packages/action/src/post.ts": "the program of the post step",
  "packages/action/src/processes/read-job-settings.ts": "reads what the main step left for the job's processes",
  "packages/action/src/profile/config-file.ts": "changes the AWS configuration files of the job's user",
  "packages/core/src/aws/is-default-handler.ts": "compares an agent with those that Node makes",
  "packages/core/src/connections/open-tunnel.ts": "asks a proxy for a connection",
  "packages/core/src/connections/own-agent.ts": "opens the connections to AWS",
  "packages/core/src/identity/identity-file.ts": "keeps identity ids in the file that the user named",
  "packages/core/src/identity/take-turns.ts": "keeps the lock next to that file",
  "packages/core/src/runtime/https-fetch.ts": "the runtime's default way to the network",
  "packages/core/src/runtime/spawn-command.ts": "the runtime's default way to run a token command",
  "packages/emulator/src/template-file.ts": "reads the template that the user named",
}
