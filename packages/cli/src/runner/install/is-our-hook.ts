/** Whether a hook was made by `claimbridge runner install`, also before its runner's folder was moved. */
export function isOurHook(path: string): boolean {
  return /[/\\]\.claimbridge[/\\]job-(?:started|completed)\.(?:sh|ps1|js)$/.test(path)
}
