import type { CommandEntry } from "./command.ts"
import { credentialsCommand } from "./credentials/credentials-command.ts"

/** Every command, in the order of the help. `credentials` is here from the start: each call of an `aws` command asks for it. */
export const commands: readonly CommandEntry[] = [
  {
    name: "credentials",
    summary: "print credentials, as credential_process, variables or JSON",
    load: async () => credentialsCommand,
  },
  {
    name: "exec",
    summary: "run a command with credentials",
    load: async () => (await import("./exec/exec-command.ts")).execCommand,
  },
  {
    name: "serve",
    summary: "answer all tools of the machine from a credentials endpoint",
    load: async () => (await import("./serve/serve-command.ts")).serveCommand,
  },
  {
    name: "status",
    summary: "ask the running agent what it has, and what failed",
    load: async () => (await import("./status/status-command.ts")).statusCommand,
  },
  {
    name: "token",
    summary: "show the claims of the job's token, and the tags they would become",
    load: async () => (await import("./token/token-command.ts")).tokenCommand,
  },
  {
    name: "explain",
    summary: "say which condition of a trust policy lets a job in or keeps it out",
    load: async () => (await import("./trust/explain/explain-command.ts")).explainCommand,
  },
  {
    name: "lint",
    summary: "find what is unsafe in trust policies and pools",
    load: async () => (await import("./trust/lint/lint-command.ts")).lintCommand,
  },
  {
    name: "test",
    summary: "run tests of trust policies and access models: these jobs get in, those don't",
    load: async () => (await import("./trust/test/test-command.ts")).testCommand,
  },
  {
    name: "init",
    summary: "ask a few questions, and write an access model, templates and a workflow",
    load: async () => (await import("./init/init-command.ts")).initCommand,
  },
  {
    name: "synth",
    summary: "make CloudFormation, Terraform or policies of an access model",
    load: async () => (await import("./synth/synth-command.ts")).synthCommand,
  },
  {
    name: "diff",
    summary: "say in what AWS, or a template, isn't as an access model says",
    load: async () => (await import("./diff/diff-command.ts")).diffCommand,
  },
  {
    name: "doctor",
    summary: "find out why a job gets no credentials, and how to mend it",
    load: async () => (await import("./doctor/doctor-command.ts")).doctorCommand,
  },
  {
    name: "emulate",
    summary: "run Cognito, STS and the issuer of a CI on this machine, alone or around a command",
    load: async () => (await import("./emulate/emulate-command.ts")).emulateCommand,
  },
  {
    name: "issue",
    summary: "issue tokens to the jobs of a CI server that has none",
    load: async () => (await import("./issue/issue-command.ts")).issueCommand,
  },
  {
    name: "runner",
    summary: "give every job of a self-hosted runner its own credentials, by the runner's hooks",
    load: async () => (await import("./runner/runner-command.ts")).runnerCommand,
  },
  {
    name: "profile",
    summary: "write a profile that gets its credentials from here",
    load: async () => (await import("./profile/profile-command.ts")).profileCommand,
  },
  {
    name: "completion",
    summary: "print completions for a shell",
    load: async () => (await import("./completion/completion-command.ts")).completionCommand,
  },
]
