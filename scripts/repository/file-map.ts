/** The text files of the repository by path from its root, with `/` on every system. */
export type FileMap = ReadonlyMap<string, string>
