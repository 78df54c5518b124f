/** The form of pool ids and identity ids: `<region>:<guid>`. */
export const identityIdLike: RegExp = /^[a-z]{2,6}(?:-[a-z]+)+-\d{1,2}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
