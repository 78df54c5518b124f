import type { CliFailure } from "../cli-error.ts"

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission is denied",
  EDQUOT: "the quota is used up",
  EEXIST: "something else is there already",
  EIO: "the device has failed",
  EISDIR: "it is a folder",
  ELOOP: "it is a link, or has too many in its path",
  EMFILE: "too many files are open",
  ENOENT: "there is no such file or folder",
  ENOSPC: "no space is left",
  ENOTDIR: "a part of its path is no folder",
  EPERM: "it is not permitted",
  EROFS: "the file system can only be read",
}

const missingFolders: Readonly<Record<string, CliFailure>> = {
  uv_cwd: { message: "The working folder is gone.", hint: "Change to a folder that there is, and try again." },
  uv_os_homedir: { message: "This user has no home folder.", hint: "Set HOME to a folder of its own." },
}

/** What the machine refuses about files and folders; nothing when it is about something else. */
export function machineFailure(error: unknown): CliFailure | undefined {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return undefined
  const folder = missingFolders[`${error.syscall}`]
  if (folder) return folder
  const reason = reasons[`${error.code}`]
  const isFile = "path" in error && typeof error.path === "string" && !`${error.syscall}`.startsWith("spawn")
  if (reason === undefined || !(isFile || error.syscall === "write")) return undefined
  const subject = isFile ? `${error.path}` : "stdout"
  const hint = isFile ? "Mend that, or name another place." : "Send it to where there is room."
  return { message: `${subject} cannot be used: ${reason} (${error.code}).`, hint }
}
