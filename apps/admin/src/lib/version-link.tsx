import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { VersionSummary } from "./words.ts";

interface ToVersion {
  readonly id: VersionSummary["id"];
  readonly children: ReactNode;
}

/** Leads to the text of a version. */
export function VersionLink({ id, children }: ToVersion) {
  return (
    <Anchor
      underline="always"
      renderRoot={(props) => <Link {...props} to="/agreements/$version" params={{ version: id }} />}
    >
      {children}
    </Anchor>
  );
}
