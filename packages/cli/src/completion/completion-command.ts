import type { Command } from "../command.ts"

/** Prints completions for a shell. */
export const completionCommand: Command = {
  positionals: [
    {
      name: "SHELL",
      summary: "bash, zsh, fish or powershell",
      required: true,
      choices: ["bash", "zsh", "fish", "powershell"],
    },
  ],
  options: {},
  examples: [
    { title: "In ~/.bashrc", line: "source <(claimbridge completion bash)" },
    { title: "For fish", line: "claimbridge completion fish > ~/.config/fish/completions/claimbridge.fish" },
  ],
  run: async ({ io, positionals }) => {
    const { printCompletion } = await import("./print-completion.ts")
    return printCompletion(positionals[0] ?? "", io)
  },
}
