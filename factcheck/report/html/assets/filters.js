// The boxes hide by style where no script runs; here come search, counts, and an address to pass on.
const boxes = all(".filters input[type=checkbox]");
const search = one("#search");
const PREFIX = "#show:";
let words = [];

// What a finding says, without its buttons: all findings have those.
function text(finding) {
  finding.searched = finding.searched || [...finding.children]
    .filter((part) => !part.matches(".acts, .decide, .whybox")).map((part) => part.textContent)
    .join(" ").toLowerCase();
  return finding.searched;
}

function unticked() {
  const off = {};
  for (const box of boxes) if (!box.checked) (off[box.dataset.kind] ||= []).push(box.value);
  return off;
}

function ticked(finding, off) {
  return Object.entries(off).every(([kind, values]) =>
    !finding.dataset[kind].split(" ").some((value) => values.includes(value)));
}

const shown = () => findings.filter((finding) => !finding.hidden);

function filter(aloud = true) {
  if (!boxes.length) return;
  words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const off = unticked();
  for (const finding of findings) {
    const hidden = !ticked(finding, off) || !words.every((word) => text(finding).includes(word));
    if (finding.hidden !== hidden) finding.hidden = hidden;
  }
  const left = shown();
  const groups = new Set(left.map((finding) => finding.dataset.severity));
  for (const group of all(".group")) group.hidden = !groups.has(group.dataset.severity);
  const told = left.length === findings.length ? counted(left.length, "finding")
    : `${left.length} of ${counted(findings.length, "finding")}`;
  one("#tally").textContent = told;
  one("#nothing").hidden = left.length > 0;
  remember();
  if (aloud) say(`${told} shown`);
}

function reset() {
  for (const box of boxes) box.checked = true;
  if (search) search.value = "";
  filter();
}

// The address holds what is hidden, what is searched and where the reader is.
function remember() {
  const parts = Object.entries(unticked()).map(([kind, values]) => `${kind}=${values.join(",")}`);
  if (words.length) parts.push(`q=${encodeURIComponent(search.value.trim())}`);
  const current = one(".finding.current");
  if (current) parts.push(`at=${current.id}`);
  if (!parts.length && !location.hash.startsWith(PREFIX)) return;
  try {
    history.replaceState(null, "", parts.length ? PREFIX + parts.join("&") : location.pathname + location.search);
  } catch { /* some browsers forbid it for local files: the page works without */ }
}

function recall() {
  if (!location.hash.startsWith(PREFIX)) return null;
  const state = new Map(location.hash.slice(PREFIX.length).split("&").map((part) => part.split("=", 2)));
  for (const box of boxes) {
    box.checked = !(state.get(box.dataset.kind) || "").split(",").includes(box.value);
  }
  let wanted = state.get("q") || "";
  try { wanted = decodeURIComponent(wanted); } catch { wanted = ""; }
  if (search) search.value = wanted;
  return findings.find((finding) => finding.id === state.get("at")) || null;
}

function recount() {
  const decided = findings.filter((finding) => finding.dataset.desk === "decided").length;
  for (const box of boxes) {
    if (box.dataset.kind !== "desk") continue;
    one("small", box.parentElement).textContent = box.value === "open" ? findings.length - decided : decided;
  }
}

addEventListener("input", (event) => {
  if (event.target === search || boxes.includes(event.target)) filter();
});
one(".filters")?.addEventListener("submit", (event) => event.preventDefault());
