import { posix } from "node:path"
import { describe, expect, it } from "vitest"
import { documentPaths, hasFile, repositoryFile } from "./support/repository-file.ts"

const pages = documentPaths().map((page) => ({ page }))

/** The links of a page to others of this repository, and to its own headings. */
function linksOf(page: string): readonly string[] {
  const prose = repositoryFile(page).replace(/^```[\s\S]*?^```$/gm, "")
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link)
  return links.filter((link) => !/^[a-z]+:/.test(link))
}

/** The anchors that GitHub makes of a page's headings. */
function anchorsOf(path: string): ReadonlySet<string> {
  const headings = [...repositoryFile(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => heading)
  const text = headings.map((heading) => heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll("`", ""))
  return new Set(
    text.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_ -]/gu, "")
        .replaceAll(" ", "-"),
    ),
  )
}

function problemWith(page: string, link: string): string | undefined {
  const [file = "", anchor] = link.split("#")
  const target = file === "" ? page : posix.join(posix.dirname(page), file)
  if (!hasFile(target)) return `${link}: there is no ${target}`
  if (anchor !== undefined && !anchorsOf(target).has(anchor)) return `${link}: ${target} has no such heading`
  return undefined
}

describe("a page of the docs", () => {
  it.each(pages)("leads somewhere with each of its links: $page", ({ page }) => {
    expect(linksOf(page).flatMap((link) => problemWith(page, link) ?? [])).toEqual([])
  })

  it("is in the index", () => {
    const index = new Set(linksOf("docs/README.md").map((link) => posix.join("docs", link.split("#")[0] ?? "")))
    expect(documentPaths().filter((page) => !index.has(page))).toEqual(["docs/README.md"])
  })
})
