import { repositoryFile } from "./repository-file.ts"

/** The texts that a section of the troubleshooting page has as titles, without their backticks. */
export function titlesOf(section: string): readonly string[] {
  const page = repositoryFile("docs/guides/troubleshooting.md")
  const text = page.split(/^## /m).find((part) => part.startsWith(`${section}\n`)) ?? ""
  return [...text.matchAll(/^### `(.*)`$/gm)].map(([, title = ""]) => title)
}
