import type { Picture } from "../../lib/trpc.ts";
import type { FieldPicture } from "./arrange.ts";
import { TellingLine } from "./telling.tsx";
import { WithheldLine } from "./withheld-line.tsx";

interface Row {
  readonly told: FieldPicture;
  readonly picture: Picture;
  readonly about: string;
}

/** One field about somebody: everything that is told of it, side by side, and who holds more. */
export function FieldRow({ told: { field, tellings, differs, withheld }, picture, about }: Row) {
  const what = `${field.label}, ${about}`;
  return (
    <div className="field-row" data-field={field.key}>
      <dt>
        {field.label}
        {differs && <span className="badge badge-differs">Agencies differ</span>}
      </dt>
      <dd>
        {tellings.map((telling) => (
          <TellingLine key={telling.key} telling={telling} picture={picture} what={what} />
        ))}
        {withheld.length > 0 && <WithheldLine marks={withheld} picture={picture} what={what} />}
      </dd>
    </div>
  );
}
