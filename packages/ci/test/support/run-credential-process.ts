/** What an SDK does with the profile of `AWS_CONFIG_FILE`: it runs the process and takes the keys from its output. */
export const runCredentialProcess = `sh -c "$(sed -n 's/^credential_process = //p' "$AWS_CONFIG_FILE")"`
