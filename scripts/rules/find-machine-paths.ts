import type { FileMap } from "../repository/file-map.ts"
import type { Finding } from "../repository/finding.ts"
import { findText } from "./find-text.ts"

/** A home or work folder at the start of an absolute path. Hosted runners all have the same one: that is no one's machine. */
const machinePath =
  /(?<![\w.$}*:@/-])(\/(root|work)(?=[/\s"'`)]|$)|\/(home|Users)\/(?!runner\b)\w+|[A-Z]:\\Users\\\w+)|file:\/\/\/(root|work|home)\b/

/** Absolute paths that exist on one machine only. */
export function findMachinePaths(files: FileMap): Finding[] {
  return findText(files, machinePath, "has an absolute path of one machine")
}
