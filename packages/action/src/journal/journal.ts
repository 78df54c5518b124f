import type { Runner } from "../runner/runner.ts"

/** A profile that was written into a file. */
export interface WrittenBlock {
  readonly path: string
  readonly id: string
  readonly gap: string
  /** A private file with the section that it replaced; none when it replaced nothing. */
  readonly replacedIn?: string
  /** Where the new file is written before it takes the place of the old one. */
  readonly draft: string
  /** The permissions that the file had; absent when there was no file. */
  readonly mode?: number
  /** The first folder on the way to the file that had to be made. */
  readonly madeFolder?: string
}

/** The process that answers later steps. */
export interface StartedEndpoint {
  readonly pid: number
  /** Absent until it answers. */
  readonly url?: string
  readonly tokenFile: string
}

/** Everything that a step changed, so that the post step can undo it. No secret is in it. */
export interface Journal {
  /** Folder of this step's own, below the runner's temporary one. */
  readonly folder?: string
  readonly blocks: readonly WrittenBlock[]
  /** Variables by name, with what they were before; empty for those that were not there. */
  readonly variables: Readonly<Record<string, string>>
  readonly endpoint?: StartedEndpoint
}

const stateName = "journal"
const empty: Journal = { blocks: [], variables: {} }

/** Notes a change before it is made, so that a job that is canceled in between leaves nothing behind. */
export interface JournalWriter {
  note(change: Partial<Journal>): void
  readonly journal: Journal
}

/** A journal that begins empty. */
export function journalWriter(runner: Pick<Runner, "saveState">): JournalWriter {
  let journal = empty
  return {
    get journal() {
      return journal
    },
    note: ({ blocks = [], variables = {}, ...rest }) => {
      journal = {
        ...journal,
        ...rest,
        blocks: [...journal.blocks, ...blocks],
        variables: { ...variables, ...journal.variables },
      }
      runner.saveState(stateName, JSON.stringify(journal))
    },
  }
}

/** What the main step noted; an empty journal when it noted nothing. */
export function readJournal(runner: Pick<Runner, "readState">): Journal {
  const state = runner.readState(stateName)
  return state === "" ? empty : { ...empty, ...JSON.parse(state) }
}
