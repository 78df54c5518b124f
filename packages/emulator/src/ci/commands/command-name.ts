/** The commands that jobs get their tokens from. */
export type CommandName = "buildkite-agent" | "circleci"
