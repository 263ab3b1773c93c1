/** Everybody of a demonstration has this password, besides the one press on the sign-in page: it is typed again to sign. */
export const demonstrationPassword = "harrowmere-demonstration";
