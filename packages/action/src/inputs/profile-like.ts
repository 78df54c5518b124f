/** The names of profiles that every SDK reads out of a configuration file: Java and JavaScript know no other characters. */
export const profileLike: RegExp = /^(?!__proto__$)[\w.@%+:-]{1,64}$/

/** What `profileLike` asks for, to go after "it must be". */
export const profileExpected = "a profile's name of up to 64 letters, digits and _ - . @ % + :"
