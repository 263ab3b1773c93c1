import { Link } from "@tanstack/react-router";
import type { ShownVersion } from "../../lib/words.ts";
import "./version-pages.css";

/** The ways to look at a version. */
export function VersionPages({ version }: { readonly version: ShownVersion }) {
  const params = { version: version.summary.id };
  return (
    <nav className="version-pages" aria-label="This version">
      <Link to="/agreements/$version" params={params} activeOptions={{ exact: true }}>
        Text
      </Link>
      <Link to="/agreements/$version/matrix" params={params}>
        Who sees what
      </Link>
      <Link to="/agreements/$version/changes" params={params}>
        What changes
      </Link>
      <Link to="/agreements/$version/examples" params={params}>
        Examples
      </Link>
      <Link to="/agreements/$version/see-as" params={params}>
        See as
      </Link>
      <Link to="/agreements/$version/document" params={params}>
        Document
      </Link>
      {version.can.includes("edit") && (
        <Link to="/agreements/$version/edit" params={params}>
          Edit the draft
        </Link>
      )}
    </nav>
  );
}
