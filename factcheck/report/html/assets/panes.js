// Two articles stand side by side; a finding brings its two forward and shows its words in both.
const texts = all(".text");
const columns = one(".columns");
const selects = { left: one("[data-pane=left]"), right: one("[data-pane=right]") };
const wide = matchMedia("(min-width: 68rem)");
const standing = { left: texts[0], right: texts[1] };

function stand(side, article) {
  const other = side === "left" ? "right" : "left";
  if (standing[other] === article) standing[other] = standing[side];
  standing[side] = article;
  arrange();
}

function arrange() {
  for (const article of texts) {
    const here = article === standing.left || article === standing.right;
    article.classList.toggle("off", !here);
    article.classList.toggle("right", article === standing.right);
    if (wide.matches && here) article.tabIndex = 0;
    else article.removeAttribute("tabindex");
  }
  for (const side of ["left", "right"]) {
    if (selects[side] && standing[side]) selects[side].value = standing[side].dataset.text;
  }
}

const visible = (article) => article === standing.left || article === standing.right;

// The claim's article stands left, the other one right, unless both are there already.
function bring(finding) {
  const [left, right] = ["c", "e"].map((letter) => words_of(finding, letter)?.closest(".text"));
  if (left && right && left !== right) {
    if (!visible(left) || !visible(right)) {
      standing.left = left;
      standing.right = right;
      arrange();
    }
  } else {
    const alone = left || right;
    if (alone && !visible(alone)) stand(left ? "left" : "right", alone);
  }
}

const number = (finding) => Number(finding.dataset.number);

const words_of = (finding, letter) =>
  document.getElementById(`at-${finding.dataset.number}-${letter}`);

function centre(element) {
  const pane = element.closest(".text");
  if (!wide.matches || !pane) {
    element.scrollIntoView({ block: "center" });
    return;
  }
  // Paragraphs out of sight have a guessed height: the second look comes after they were laid out.
  for (let look = 0; look < 2; look += 1) {
    const offset = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    if (offset < 0 || offset > pane.clientHeight * 0.8) pane.scrollTop += offset - pane.clientHeight / 3;
  }
}

function emphasise(finding) {
  for (const mark of all(".text mark.now")) mark.classList.remove("now");
  for (const mark of all(`.text mark[data-f~="${finding.dataset.number}"]`)) mark.classList.add("now");
}

let current = null;

function select(finding, { focus = true, scroll = true } = {}) {
  if (!finding) return;
  if (finding !== current) {
    current?.classList.remove("current");
    current = finding;
    finding.classList.add("current");
    bring(finding);
    emphasise(finding);
    if (wide.matches) {
      for (const letter of ["c", "e"]) {
        const place = words_of(finding, letter);
        if (place) centre(place);
      }
    }
    remember();
  }
  if (focus) finding.focus({ preventScroll: true });
  if (scroll) finding.scrollIntoView({ block: "nearest" });
}

// A finding that the filters hide is shown again when something leads to it.
function reveal(finding) {
  if (finding.hidden) reset();
  select(finding);
}

function step(by) {
  const list = shown();
  if (!list.length) return;
  // The current one may just have been filtered away: go on from where it stood.
  const place = current ? number(current) : 0;
  const next = by > 0 ? list.find((each) => number(each) > place)
    : list.findLast((each) => number(each) < place);
  if (next) select(next);
  else say(by > 0 ? "That was the last finding" : "That was the first finding");
}

// Goes to an address inside the page, whichever article it stands in.
function go(id) {
  const target = document.getElementById(id);
  if (!target) return false;
  if (target.classList.contains("finding")) {
    reveal(target);
    return true;
  }
  const article = target.closest(".text");
  if (!article) return false;
  if (!visible(article)) stand(article === standing.left ? "left" : "right", article);
  if (wide.matches) columns.scrollIntoView({ block: "nearest" });
  if (target === article) article.scrollIntoView({ block: "nearest" });
  else centre(target);
  for (const mark of all(".text .now")) mark.classList.remove("now");
  target.classList.add("now");
  return true;
}

function clicked(event) {
  const link = event.target.closest("a[href^='#']");
  if (link) {
    const finding = link.closest(".finding");
    if (finding && link.dataset.go) {
      select(finding, { focus: false, scroll: false });
      centre(document.getElementById(link.hash.slice(1)) || finding);
      event.preventDefault();
    } else if (go(decodeURIComponent(link.hash.slice(1)))) {
      event.preventDefault();
    }
    return;
  }
  if (event.target.closest("button, input, summary, select, textarea, label, .decide")) return;
  const mark = event.target.closest(".text mark[data-f]");
  if (mark) {
    // Several findings on the same words: each click leads to the next of them.
    const numbers = mark.dataset.f.split(" ");
    const at = current ? numbers.indexOf(current.dataset.number) : -1;
    reveal(findings[Number(numbers[(at + 1) % numbers.length]) - 1]);
    return;
  }
  const finding = event.target.closest(".finding");
  if (finding && getSelection().isCollapsed) select(finding, { scroll: false });
}

addEventListener("click", clicked);
addEventListener("focusin", (event) => {
  const finding = event.target.closest?.(".finding");
  if (finding && finding !== current) select(finding, { focus: false, scroll: false });
});
addEventListener("change", (event) => {
  const side = event.target.dataset?.pane;
  if (side) stand(side, texts[Number(event.target.value) - 1]);
});
addEventListener("hashchange", () => { if (!location.hash.startsWith(PREFIX)) go(location.hash.slice(1)); });
wide.addEventListener("change", arrange);
