const upnLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";
const ninoPrefixes = ["XY", "YX", "ZX", "XZ"] as const;

/** The digits with their NHS check digit, or null for the numbers that have none. */
function nhsNumberOf(nine: string): string | null {
  const sum = Array.from(nine, Number).reduce((total, digit, index) => total + digit * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? null : `${nine}${check}`;
}

const upnOf = (twelve: string): string => {
  const sum = Array.from(twelve, Number).reduce((total, digit, index) => total + digit * (index + 2), 0);
  return `${upnLetters[sum % 23]}${twelve}`;
};

/**
 * Numbers that nobody has, one after another: NHS numbers from 999 000 0000 up, pupil numbers of an authority 999,
 * National Insurance prefixes that are not given out, telephone numbers that Ofcom keeps for fiction.
 */
export class Identifiers {
  #nhs = 0;
  #upn = 0;
  #nino = 0;
  #phone = 0;

  nhsNumber(): string {
    const number = nhsNumberOf(`999${String(this.#nhs++).padStart(6, "0")}`);
    return number ?? this.nhsNumber();
  }

  upn(yearOfBirth: number): string {
    this.#upn += 1;
    return upnOf(`9994001${String((yearOfBirth + 4) % 100).padStart(2, "0")}${String(this.#upn).padStart(3, "0")}`);
  }

  nino(): string {
    this.#nino += 1;
    const digits = String(100_000 + this.#nino * 37).slice(-6);
    return `${ninoPrefixes[this.#nino % ninoPrefixes.length]}${digits}${"ABCD"[this.#nino % 4]}`;
  }

  phone(): string {
    this.#phone = (this.#phone + 7) % 800;
    return `07700 900${String(200 + this.#phone).padStart(3, "0")}`;
  }
}
