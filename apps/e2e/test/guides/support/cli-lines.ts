import { type Block, documentBlocks } from "./block.ts"
import { documentPaths, repositoryFile } from "./repository-file.ts"

/** A call of the CLI that stands in the docs. */
export interface CliLine {
  readonly place: string
  /** The words behind `claimbridge`, without quotes, up to the end of the command. */
  readonly words: readonly string[]
}

const call = /(?:^|[\s;|&'(])claimbridge ((?:"[^"]*"|'[^']*'|[^\s"'|;&#)]+|[ ])*)/g

/** Every call of `claimbridge` in shell blocks, workflows, Jenkinsfiles and the inline code of the docs. */
export function cliLines(): readonly CliLine[] {
  const blocks = documentBlocks("sh", "yaml", "groovy").flatMap(({ place, text }) => linesIn(place, text))
  const inline = documentPaths().flatMap((page) => {
    const prose = repositoryFile(page).replace(/^```[\s\S]*?^```$/gm, "")
    const codes = [...prose.matchAll(/`((?:npx )?claimbridge [^`]+)`/g)].map(([, code = ""]) =>
      code.replace(/\s+/g, " "),
    )
    return codes.flatMap((code) => linesIn(page, code))
  })
  return [...blocks, ...inline]
}

/** The calls of one block, in order. */
export function callsOf({ place, text }: Block): readonly CliLine[] {
  return linesIn(place, text)
}

function linesIn(place: string, text: string): readonly CliLine[] {
  const lines = text.replace(/\\\n\s*/g, " ").split("\n")
  const calls = lines.flatMap((line) => [...line.matchAll(call)].map(([, rest = ""]) => rest))
  return calls.map((rest) => ({ place, words: wordsOf(rest) }))
}

function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(/"([^"]*)"|'([^']*)'|[^\s"']+/g)].map(([word, double, single]) => double ?? single ?? word)
}
