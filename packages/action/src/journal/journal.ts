import type { Runner } from "../runner/runner.ts"

/** A profile that was written into a file. */
export interface WrittenBlock {
  readonly path: string
  /** A path below the step's folder, which tells the profiles of jobs apart; no file has that name itself. */
  readonly id: string
  readonly header: string
  /** A hash of the profile's settings, to know it by when its comments are gone. */
  readonly proof: string
  readonly gap: string
  /** Whether a section was there before, of which the step's folder has a copy. */
  readonly hasReplaced: boolean
  /** The permissions that the file had; absent when there was no file. */
  readonly mode?: number
}

/** The process that answers later steps. */
export interface StartedEndpoint {
  readonly pid: number
  /** Tells it from another process of this number. */
  readonly mark: string
  /** Absent until it answers. */
  readonly url?: string
  readonly tokenFile: string
}

/**
 * Everything that a step changed, so that the post step can undo it. No secret of this step is in it. What variables were
 * before may be a key of an earlier step, which is masked, and is in the runner's own files already.
 */
export interface Journal {
  /** Folder of this step's own, below the runner's temporary one. */
  readonly folder?: string
  readonly blocks: readonly WrittenBlock[]
  /** Files that hold profiles, by path, with the first folder on the way that was missing; empty when none was. */
  readonly files: Readonly<Record<string, string>>
  /** Variables by name, with what they were before; empty for those that were not there. */
  readonly variables: Readonly<Record<string, string>>
  readonly endpoint?: StartedEndpoint
}

const stateName = "journal"
const empty: Journal = { blocks: [], files: {}, variables: {} }

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
    note: ({ blocks = [], files = {}, variables = {}, ...rest }) => {
      journal = {
        ...journal,
        ...rest,
        blocks: [...journal.blocks, ...blocks],
        files: { ...files, ...journal.files },
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
