import { useEffect, useState } from "react";

const patienceMs = 4000;

/** Says quietly that changes do not arrive at the moment. A short break is not worth a word. */
export function LiveNote({ paused }: { readonly paused: boolean }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!paused) return undefined;
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [paused]);
  return (
    <output className="no-print">
      {long && (
        <p className="live-note">
          Live updates are paused. This page may be out of date; it catches up when the connection is back.
        </p>
      )}
    </output>
  );
}
