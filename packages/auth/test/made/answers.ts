import { Refusal } from "@concordat/domain";

/** With which code an attempt was refused; `none` if it was not. */
export const refusalOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => "none",
    (error: unknown) => (error instanceof Refusal ? error.code : "fault"),
  );

/** An address that nobody has tried from. */
export const anywhere = (): string => crypto.randomUUID();

/** What a browser sends back of a cookie that it was given. */
export const headerOf = (cookie: string): string => cookie.split(";")[0] ?? "";
