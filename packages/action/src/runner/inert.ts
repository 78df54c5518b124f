/**
 * A text that the runner takes for no command of its own, whatever claims, tags and policies say: it obeys lines that
 * begin with two colons, and `##[` anywhere in a line.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function inert(text: string): string {
  return text.replaceAll(/^(?=\s*::)/gm, "| ").replaceAll("##[", "# #[")
}
