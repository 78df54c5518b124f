/** What to do on the command line about errors of core whose own hints speak of functions, by their codes. */
export const ownHints: Readonly<Record<string, string>> = {
  ERR_CI_NOT_DETECTED:
    "Run it in a job of a CI, or say where the job's token is: --token-file, --token-env or --token-command.",
  ERR_TOKEN_FILE_UNREADABLE: "Check the path of --token-file, and that the job's user may read it.",
  ERR_TOKEN_ENV_EMPTY: "Make the CI set it for this job, or name another one with --token-env.",
  ERR_SDK_NOT_LOADED: "Install claimbridge anew: a part of it is missing.",
}
