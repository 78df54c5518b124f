/** What the runner says when a folder holds no action. */
export function missingAction(folder: string): string {
  const hint = "Did you forget to run actions/checkout before running your local action?"
  return `Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${folder}'. ${hint}`
}
