// Works on the page as it was written: nothing of an article is ever parsed as mark-up again.
const root = document.documentElement;
const one = (selector, inside = document) => inside.querySelector(selector);
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
const findings = all(".finding");
const live = one("#live");
let known = null;

// What the report says of itself; read when first needed, for it is the longest text of the page.
function facts() {
  known = known || JSON.parse(one("#factcheck-data").textContent);
  return known;
}

function say(words) {
  live.textContent = "";
  // An announcement that repeats the one before is only heard as a change.
  setTimeout(() => { live.textContent = words; }, 50);
}

function made(name, className, text) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

// As the rest of the page does: what cannot be seen is spelt out, so that it turns no other words round.
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
const seen = (text) => text.trim().replace(/\s+/g, " ")
  .replace(HIDDEN, (char) => `\\u${char.codePointAt(0).toString(16).padStart(4, "0")}`);

const counted = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

// On paper everything is open.
let opened = [];
addEventListener("beforeprint", () => {
  opened = all("details:not([open]):not(.long)");
  for (const each of opened) each.open = true;
});
addEventListener("afterprint", () => {
  for (const each of opened) each.open = false;
});
