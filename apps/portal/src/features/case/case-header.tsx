import { usePageTitle } from "@concordat/ui";
import { Button, Group, NativeSelect, Title } from "@mantine/core";
import { IconPlus, IconPrinter } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { longDate } from "../../lib/age-words.ts";
import { useMe } from "../../lib/me.ts";
import type { Picture } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import "./case.css";

interface Header {
  readonly picture: Picture;
  readonly onPurpose: (purpose: string) => void;
}

/** Which case it is, where it stands, for what purpose it is looked at, and what can be done. */
export function CaseHeader({ picture, onPurpose }: Header) {
  const words = useWords();
  const { reference, caseType, stage, area, openedOn, can } = picture;
  usePageTitle(`Case ${reference}`);
  return (
    <header className="case-header">
      <div className="case-title">
        <Title order={1}>
          <span className="note">Case</span> {reference}
        </Title>
        <ul className="facts">
          <li>{words.label("caseType", caseType)}</li>
          <li>{words.label("stage", stage)}</li>
          <li>{words.label("area", area)}</li>
          <li>Opened {longDate(openedOn)}</li>
        </ul>
      </div>
      <Group className="case-acts no-print" gap="sm" align="end">
        <Purpose picture={picture} onPurpose={onPurpose} />
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
          className="wide-only"
        >
          Print
        </Button>
        {can.addEntry && (
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            renderRoot={(props) => <Link {...props} to="/cases/$caseId/add" params={{ caseId: picture.id }} />}
          >
            Add an entry
          </Button>
        )}
      </Group>
      <PrintedBy picture={picture} />
    </header>
  );
}

/** What the case is looked at for, where the agency works it for several purposes: it decides what is shown. */
function Purpose({ picture: { purpose, purposes }, onPurpose }: Header) {
  const words = useWords();
  if (purposes.length < 2) return null;
  return (
    <NativeSelect
      label="Looking at it for"
      size="sm"
      value={purpose ?? ""}
      onChange={(event) => onPurpose(event.currentTarget.value)}
      data={purposes.map((code) => ({ value: code, label: words.label("purpose", code) }))}
    />
  );
}

/** On paper: who printed it, for what, and when it was true. */
function PrintedBy({ picture: { purpose, at } }: { readonly picture: Picture }) {
  const me = useMe();
  const words = useWords();
  return (
    <p className="print-only">
      Printed by {me.name}, {me.jobTitle}, {words.agency(me.agencyId).name}
      {purpose && <> for: {words.label("purpose", purpose)}</>}. As it stood on {longDate(at)}. What others may see
      differs; do not pass this on.
    </p>
  );
}
