// Deciding in the page: one form that goes where it is needed, and what was decided beside each finding.
const form = one("#decide");
const reason = one("#reason");
const editor = one("#editor");
const problem = one("#problem");
const cards = new Map();
for (const finding of findings) {
  finding.base = finding.dataset.state;
  const same = cards.get(finding.dataset.finding) || [];
  cards.set(finding.dataset.finding, [...same, finding]);
}
let action = "";
let marked = new Set();

function ask(finding, wanted) {
  if (!finding) return;
  select(finding, { focus: false });
  action = wanted;
  problem.textContent = "";
  // Words that were written stay when only the decision is another.
  if (form.hidden || !finding.contains(form)) reason.value = "";
  one("#decide-what").textContent =
    `${wanted[0].toUpperCase()}${wanted.slice(1)} finding ${finding.dataset.number}`;
  one(".acts", finding).after(form);
  form.hidden = false;
  form.scrollIntoView({ block: "nearest" });
  (editor.value.trim() ? reason : editor).focus({ preventScroll: true });
}

function leave() {
  form.hidden = true;
  current?.focus({ preventScroll: true });
}

function save() {
  const name = editor.value.trim();
  const words = reason.value.trim();
  if (!name) {
    problem.textContent = "A decision needs the name of its editor.";
    editor.focus();
    return;
  }
  if (action === "note" && !words) {
    problem.textContent = "A note needs words.";
    reason.focus();
    return;
  }
  store(EDITOR, name);
  add(current.dataset.finding, action, name, words);
  leave();
  draw();
  // A filter may just have hidden it: the focus stays among the findings, and the keys go on from there.
  if (current.hidden) one("#findings").focus({ preventScroll: true });
  say(`Finding ${current.dataset.number} ${SAID[action]}. ${counted(pending(acts()).length, "act")} not exported.`);
}

function take_back() {
  const act = undo();
  if (!act) {
    say("Nothing to take back: what was exported stays.");
    return;
  }
  draw();
  const [finding] = cards.get(act.finding);
  reveal(finding);
  say(`Taken back: finding ${finding.dataset.number} is no longer ${SAID[act.action]}.`);
}

function line(act) {
  const paragraph = made("p", "act mine");
  paragraph.append(made("bdi", "", seen(act.editor)), ` ${SAID[act.action]}, `,
    made("time", "", seen(act.at).replace("T", " ").replace("Z", " UTC")));
  if (act.reason) paragraph.append(": ", made("bdi", "", seen(act.reason)));
  paragraph.append(made("small", "", act.exported ? " exported" : " not exported yet"));
  return paragraph;
}

// Shows what was decided. Findings that nobody touched stay as they are.
function draw() {
  const list = acts();
  const touched = new Map();
  for (const act of list) {
    if (!touched.has(act.finding)) touched.set(act.finding, []);
    touched.get(act.finding).push(act);
  }
  for (const id of new Set([...marked, ...touched.keys()])) {
    for (const card of cards.get(id)) dress(card, touched.get(id) || []);
  }
  marked = new Set(touched.keys());
  const waiting = pending(list).length;
  one("[data-do=export]").disabled = !list.length;
  one("[data-do=undo]").disabled = !waiting;
  const left = findings.filter((finding) => finding.dataset.desk === "open").length;
  const said = [`${left} open`, list.length ? `${counted(list.length, "act")} here, ${waiting} not exported` : ""];
  if (!keeps) said.push("this browser keeps nothing: export before you close the page");
  one("#progress").textContent = said.filter(Boolean).join(" · ");
  recount();
  filter(false);
}

function dress(card, list) {
  for (const old of all(".act.mine", card)) old.remove();
  one(".acts", card).before(...list.map(line));
  const last = list.findLast((act) => STATES[act.action]);
  const state = last ? STATES[last.action] : card.base;
  card.searched = "";
  if (card.dataset.state === state) return;
  card.dataset.state = state;
  card.dataset.desk = ["accepted", "dismissed", "known"].includes(state) ? "decided" : "open";
  const badge = one("[data-state-text]", card);
  badge.dataset.before ||= badge.textContent;
  badge.className = `state st-${state}`;
  badge.textContent = last ? state : badge.dataset.before;
}

function save_file() {
  const list = acts();
  if (!list.length) {
    say("Nothing was decided here yet.");
    return;
  }
  const { name, text: content } = file();
  const link = made("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  keep(list.map((act) => ({ ...act, exported: true })));
  draw();
  say(`${counted(list.length, "act")} exported to ${name}.`);
}

const help = one("#help");
const DO = { undo: take_back, export: save_file, help: () => help.showModal(), cancel: leave, reset };
addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.dataset.do) DO[button.dataset.do]();
  else if (button?.dataset.act) ask(button.closest(".finding"), button.dataset.act);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  save();
});
editor.addEventListener("change", () => store(EDITOR, editor.value.trim()));
addEventListener("storage", (event) => {
  if (event.key === kept_under()) draw();
});
addEventListener("beforeunload", (event) => {
  if (pending(acts()).length) event.preventDefault();
});
