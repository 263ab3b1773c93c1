/**
 * NHS number: ten digits, spaces allowed. The first nine are weighted 10 to 2; eleven minus the sum modulo 11 is the
 * tenth, where 11 stands for 0 and 10 makes the number invalid (NHS Data Dictionary).
 */
export const isNhsNumber = (value: string): boolean => {
  const digits = value.replaceAll(" ", "");
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 9), Number).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
};

/** National Insurance number: two letters (not D F I Q U V; O not second; six prefixes unused), six digits, A to D. */
export const isNino = (value: string): boolean =>
  /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(
    value.replaceAll(" ", "").toUpperCase(),
  );

const upnLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

/** Unique pupil number: a check letter and twelve digits (a temporary one ends in a letter), weighted 2 to 13, modulo 23. */
export const isUpn = (value: string): boolean => {
  const upn = value.replaceAll(" ", "").toUpperCase();
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(upn)) return false;
  const last = upnLetters.indexOf(upn[12] ?? "");
  const digits = Array.from(upn.slice(1, 12), Number).concat(last >= 0 ? last : Number(upn[12]));
  const sum = digits.reduce((total, digit, index) => total + digit * (index + 2), 0);
  return upnLetters[sum % 23] === upn[0];
};

/** A United Kingdom postcode in capitals with its space, or null (Royal Mail formats, BS 7666). */
export const postcodeOf = (value: string): string | null => {
  const compact = value.replaceAll(" ", "").toUpperCase();
  const match =
    /^(GIR(?=0AA)|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY]))(\d[ABD-HJLNP-UW-Z]{2})$/.exec(
      compact,
    );
  return match ? `${match[1]} ${match[2]}` : null;
};

/** The district of a postcode: `HX4` of `HX4 2QP`. */
export const outcodeOf = (postcode: string): string => postcode.split(" ")[0] ?? "";
