/** The names of profiles that every SDK reads out of a configuration file. */
export const profileLike: RegExp = /^[^\s[\]/\\#;="'\p{Cc}]{1,64}$/u

/** What `profileLike` asks for, to go after "it must be". */
export const profileExpected =
  "a profile's name of up to 64 characters, without white space, brackets, slashes and # ; = \" '"
