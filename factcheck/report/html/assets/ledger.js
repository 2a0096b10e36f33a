// The acts of this reader, in order, kept by the browser under the run and the texts they belong to.
const ACTIONS = ["accept", "dismiss", "query", "note"];
const STATES = { accept: "accepted", dismiss: "dismissed", query: "queried" };
const SAID = { ...STATES, note: "noted" };
const EDITOR = "factcheck:editor";
let memory = [];
let keeps = true;

const kept_under = () => `factcheck:${facts().key}`;

function stored(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    keeps = false;
    return null;
  }
}

function store(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    keeps = false;
  }
}

function sound(act) {
  return act && ["finding", "action", "editor", "reason", "at"].every((part) => typeof act[part] === "string")
    && ACTIONS.includes(act.action) && cards.has(act.finding);
}

// Read anew each time: another window may show the same report.
function acts() {
  const raw = stored(kept_under());
  if (!keeps || raw === null) return memory;
  memory = [];
  try {
    const found = JSON.parse(raw);
    if (!Array.isArray(found)) throw new Error("no list");
    memory = found.filter(sound);
    if (memory.length < found.length) throw new Error("an act that is none");
  } catch {
    store(`${kept_under()}:unreadable`, raw);
    say("Some decisions kept for this report could not be read; they were set aside.");
    keep(memory);
  }
  return memory;
}

function keep(list) {
  memory = list;
  store(kept_under(), JSON.stringify(list));
}

const pending = (list) => list.filter((act) => !act.exported);

function add(finding, action, editor, reason) {
  const at = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  keep([...acts(), { finding, action, editor, reason, at, exported: false }]);
}

// Only what nobody else can have seen is taken back.
function undo() {
  const list = acts();
  const at = list.findLastIndex((act) => !act.exported);
  if (at < 0) return null;
  keep(list.filter((_, number) => number !== at));
  return list[at];
}

function file() {
  const { schema, story, signature, subjects } = facts();
  const decisions = acts().map(({ finding, action, editor, reason, at }) =>
    ({ finding, action, editor, reason, at, subject: subjects[finding] }));
  const name = (story || "report").replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 80);
  return {
    name: `factcheck-decisions-${name}.json`,
    text: `${JSON.stringify({ schema, story, signature, decisions }, null, 2)}\n`,
  };
}
