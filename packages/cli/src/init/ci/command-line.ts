/** What a job runs to see that it has credentials. */
export const commandLine = "npx --yes claimbridge exec -- aws sts get-caller-identity"

/** What the image of a job needs. */
export const imageComment = "# Any image with Node.js and the AWS CLI."
