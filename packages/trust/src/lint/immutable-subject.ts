/** Subjects of GitHub that name owner or repository by id. */
export const immutableSubject: RegExp = /^repo:[^/:@*]+@\d+\/|(?:^|:)repository_(?:owner_)?id:\d+(?::|$)/
