/** The file of an entry in `src` and `dist`, without extension: `.` is `index`, `./lint` is `lint`. */
export function entryModule(entry: string): string {
  return entry === "." ? "index" : entry.replace(/^\.\//, "")
}
