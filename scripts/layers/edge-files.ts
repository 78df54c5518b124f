/** The file names under `src` that are edges by definition: they exist to touch the machine. */
export const edgeFileNames: readonly string[] = ["bin.ts", "main.ts", "listen.ts", "runtime.ts"]

/** What a file touches, and why that cannot be handed in, by its path. */
export type EdgeFiles = Readonly<Record<string, string>>

/** The other files that may touch the machine. */
export const edgeFiles: EdgeFiles = {
  "apps/e2e/src/claims-file.ts": "reads the file that the user named with --claims",
  "apps/e2e/src/enter-job.ts":
    "names the null device, in place of the AWS configuration files of the person at the keyboard",
  "packages/core/src/aws/is-default-handler.ts": "compares an agent with those that Node makes",
  "packages/core/src/connections/open-tunnel.ts": "asks a proxy for a connection",
  "packages/core/src/connections/own-agent.ts": "opens the connections to AWS",
  "packages/core/src/identity/identity-file.ts": "keeps identity ids in the file that the user named",
  "packages/core/src/identity/take-turns.ts": "keeps the lock next to that file",
  "packages/core/src/runtime/https-fetch.ts": "the runtime's default way to the network",
  "packages/core/src/runtime/spawn-command.ts": "the runtime's default way to run a token command",
  "packages/emulator/src/template-file.ts": "reads the template that the user named",
  "packages/issuer/src/keys/file-keys.ts": "keeps private keys in the folder that the user named",
  "packages/issuer/src/keys/read-private-file.ts": "reads the key file that the user named, if nobody else may",
  "packages/issuer/src/registrars/read-registrars.ts": "reads the registrars' file that the user named",
}
