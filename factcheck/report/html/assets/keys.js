// Single keys act on the current finding, and never while somebody writes.
const KEYS_OFF = "factcheck:keys-off";
const single = one("#keys-on");
single.checked = stored(KEYS_OFF) !== "yes";
single.addEventListener("change", () => store(KEYS_OFF, single.checked ? "no" : "yes"));

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: () => ask(current || shown()[0], "accept"),
  d: () => ask(current || shown()[0], "dismiss"),
  q: () => ask(current || shown()[0], "query"),
  n: () => ask(current || shown()[0], "note"),
  o: () => current && all("[data-go]", current)[0]?.click(),
  u: take_back,
  e: save_file,
  "/": () => search?.focus(),
  "?": () => help.showModal(),
};

function writing(element) {
  return element.matches?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
}

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target === reason) {
    if (event.key === "Escape") leave();
    else if (event.key === "Enter" && !event.shiftKey) save();
    else return;
    event.preventDefault();
    return;
  }
  if (event.target === editor && event.key === "Enter") {
    event.preventDefault();
    reason.focus();
    return;
  }
  if (form.contains(event.target)) {
    if (event.key === "Escape") leave();
    return;
  }
  if (event.key === "Escape" && writing(event.target)) {
    event.target.blur();
    return;
  }
  if (help.open || !single.checked || writing(event.target) || !Object.hasOwn(KEYS, event.key)) return;
  event.preventDefault();
  KEYS[event.key]();
});

editor.value = (stored(EDITOR) || "").slice(0, editor.maxLength);
arrange();
const there = recall();
draw();
if (there) select(there);
else if (location.hash) go(location.hash.slice(1));
