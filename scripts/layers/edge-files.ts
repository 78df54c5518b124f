/** The file names under `src` that are edges by definition: they exist to touch the machine. */
export const edgeFileNames: readonly string[] = ["bin.ts", "main.ts", "listen.ts", "runtime.ts"]

/** What a file touches, and why that cannot be handed in, by its path. */
export type EdgeFiles = Readonly<Record<string, string>>

/** The other files that may touch the machine. */
export const edgeFiles: EdgeFiles = {
  "apps/e2e/src/claims-file.ts": "reads the file that the user named with --claims",
  "apps/e2e/src/enter-job.ts":
    "names the null device, in place of the AWS configuration files of the person at the keyboard",
  "packages/agent/src/endpoint/token-file.ts": "puts the endpoint's token where the user said",
  "packages/agent/src/private-folder.ts": "makes the folder that the user named, and looks who may write to it",
  "packages/agent/src/process-mark.ts": "asks the system whether a process is there",
  "packages/agent/src/read-private-file.ts": "reads the cache that processes share",
  "packages/agent/src/replace-private-file.ts": "writes that cache, and the endpoint's token",
  "packages/agent/src/shared/cache-store.ts": "removes that cache",
  "packages/agent/src/shared/drop-lock.ts": "removes the lock next to that cache",
  "packages/agent/src/shared/exchange-lock.ts": "makes that lock, and keeps it fresh",
  "packages/agent/src/shared/is-stale-lock.ts": "looks at that lock, and for its process",
  "packages/agent/src/shared/read-lock.ts": "reads that lock",
  "packages/agent/src/shared/take-away-lock.ts": "puts that lock aside",
  "packages/core/src/aws/is-default-handler.ts": "compares an agent with those that Node makes",
  "packages/core/src/connections/open-tunnel.ts": "asks a proxy for a connection",
  "packages/core/src/connections/own-agent.ts": "opens the connections to AWS",
  "packages/core/src/identity/identity-file.ts": "keeps identity ids in the file that the user named",
  "packages/core/src/identity/take-turns.ts": "keeps the lock next to that file",
  "packages/core/src/runtime/https-fetch.ts": "the runtime's default way to the network",
  "packages/core/src/runtime/spawn-command.ts": "the runtime's default way to run a token command",
  "packages/emulator/src/template-file.ts": "reads the template that the user named",
}
