/** Subjects of GitHub that name owner or repository by id. */
export const subjectWithIds: RegExp = /^repo:[^/:@*]+@\d+\/|(?:^|:)repository_(?:owner_)?id:\d+(?::|$)/
