import { parse } from "yaml"

/** A job, as a note writes it. */
export interface NotedJob {
  readonly claims?: Readonly<Record<string, unknown>>
  readonly sessionName?: string
  readonly flow?: "basic" | "direct"
  /** Default: that of the note. */
  readonly issuer?: string
}

/**
 * What a test has to know of the code block below it, as YAML in a comment that readers don't see:
 * `<!-- test: { file: ci-access.yaml } -->`
 */
export interface Note {
  /** The name that shell lines of the page know it by. */
  readonly file?: string
  /** Of a template. Default: the house account. In another one, `IdentityPoolId` is the id of the set-up's pool in the house account. */
  readonly account?: string
  /** Of a template. */
  readonly parameters?: Readonly<Record<string, string>>
  /** Whose jobs they are. Default: `github`. */
  readonly ci?: "github" | "bitbucket" | "jenkins"
  /** Default: the vendor's. */
  readonly issuer?: string
  /** The audience of the job's token where nobody asks for one. */
  readonly audience?: string
  /** Tag to claim. Default: the map of the set-up. */
  readonly mapping?: Readonly<Record<string, string>>
  /** The role that the jobs ask for, by its logical id. */
  readonly role?: string
  readonly allowed?: readonly NotedJob[]
  readonly denied?: readonly NotedJob[]
  /** What `lintTrust` finds in an example of what not to do. */
  readonly bad?: readonly string[]
  /** A finding that stands, and why. */
  readonly ignore?: Readonly<Record<string, string>>
  /** A piece that is no policy by itself. */
  readonly fragment?: boolean
  /** Shell lines of claimbridge that are run, and are to end well. */
  readonly run?: boolean
}

const known = new Set(
  "file account parameters ci issuer audience mapping role allowed denied bad ignore fragment run".split(" "),
)

/** @throws {Error} when the note has a key that no test would look at */
export function readNote(text: string): Note {
  const note: unknown = parse(text)
  if (!isNote(note)) throw new Error(`A note of a test has an unknown key, or is no map:\n${text}`)
  return note
}

function isNote(value: unknown): value is Note {
  return typeof value === "object" && value !== null && Object.keys(value).every((key) => known.has(key))
}
