import { stat } from "node:fs/promises"

/** Whether there is a folder at a path, a file, or nothing. */
export async function kindOfPath(path: string): Promise<"folder" | "file" | "nothing"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file"
  } catch {
    return "nothing"
  }
}
